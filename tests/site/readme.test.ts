import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { copyProject } from "./copy-project.ts";

/** What README shows of a command: the lines below it. */
function shownOf(command: string): string {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const block = readme.split("```console\n").find((each) => each.startsWith(`$ ${command}\n`));
  if (block === undefined) throw new Error(`README does not show “${command}”.`);
  return block.slice(block.indexOf("\n") + 1, block.indexOf("```"));
}

test("README shows what the build says of the report that ships with it", async () => {
  const project = copyProject();
  try {
    const { code, stdout } = await project.run("build", ["--no-zip", "--no-images"]);
    expect(code).toBe(0);
    // How many files there are depends on the history, which a copy has none of; how long it takes, on the machine.
    const counted = /^Built _site\/: 1 report, \d+ pages, \d+ files, [\d.]+ MB, in [\d.]+ s\.$/m;
    expect(stdout).toMatch(counted);
    expect(shownOf("npm ci && npm run build").trim().replace(counted, "")).toBe(stdout.trim().replace(counted, ""));
  } finally {
    project.remove();
  }
});

test("README shows how a problem is told, word for word", async () => {
  const project = copyProject();
  try {
    project.edit("claims/iran-nuclear-offer/six-weapons-figure.json", (text) => text.replace(`"verified"`, `"verifyed"`));
    const { code, stdout, stderr } = await project.run("check");
    expect(code).toBe(1);
    expect(`${stdout}${stderr}`.trim()).toBe(shownOf("npm run check").trim());
  } finally {
    project.remove();
  }
});
