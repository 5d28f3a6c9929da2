import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { articlePath, buildProject, claimPath, reportId } from "../../../project-builder.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const script = (name: "check" | "claim"): string[] => [
  path.join(repository, "node_modules/tsx/dist/cli.mjs"),
  path.join(repository, `src/cli/${name}.ts`),
];

const environment = { ...process.env, SOURCE_DATE_EPOCH: "1748736000", FORCE_COLOR: undefined };

function run(root: string, name: "check" | "claim", ...typed: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script(name), ...typed], {
    cwd: root,
    encoding: "utf8",
    input: "",
    env: environment,
  });
  return { status, stdout, stderr };
}

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill();
});

const ending = "Checks again when a file changes. Ctrl+C ends it.";

/** Starts a watch, and gives a function that waits for words and gives what was printed until then. */
function startWatch(root: string, ...typed: string[]): (words: string) => Promise<string> {
  const child = spawn(process.execPath, [...script("check"), "--watch", ...typed], { cwd: root, env: environment });
  running.push(child);
  let printed = "";
  const more = (chunk: Buffer): void => {
    printed += chunk.toString("utf8");
    child.emit("printed");
  };
  child.stdout.on("data", more);
  child.stderr.on("data", more);
  return async (words) => {
    while (!printed.includes(words)) await once(child, "printed");
    const told = printed;
    printed = "";
    return told;
  };
}

describe("the program", () => {
  test("ends with 0 when all is well, 1 with problems, 2 when it was called wrongly, and has no colour in a pipe", () => {
    const root = buildProject();
    expect(run(root, "check")).toEqual({ status: 0, stdout: "No problems.\n", stderr: "" });
    expect(run(root, "claim", "new", "claim", reportId)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "Nobody can be asked here, so these must be given: --sentence or --quote, --statement.\nHow to call it: npm run claim -- new claim --help\n",
    });
    writeFileSync(path.join(root, claimPath), "{");
    const broken = run(root, "claim", "check");
    expect(broken).toMatchObject({ status: 1, stderr: "" });
    expect(broken.stdout).toContain(`${claimPath}:1:1  json-syntax\n`);
    expect(broken.stdout).not.toContain("\u001b");
  }, 30_000);

  test("takes what is piped into it", () => {
    const root = buildProject();
    const typed = ["new", "report", "-", "--headline", "A second bridge", "--publisher", "The Post"];
    const { status, stdout } = spawnSync(process.execPath, [...script("claim"), ...typed], {
      cwd: root,
      encoding: "utf8",
      input: "It is new.\n",
      env: environment,
    });
    expect(stdout).toContain("Made claims/second-bridge/: 1 sentence in 1 block.");
    expect(status).toBe(0);
  }, 30_000);

  test("checks again when a file changes, while it watches", async () => {
    const root = buildProject();
    const next = startWatch(root);
    expect(await next(ending)).toContain("No problems.\n\n");
    // In one step: half a save is a file that is empty.
    writeFileSync(path.join(root, "saved.md"), "No front matter.");
    renameSync(path.join(root, "saved.md"), path.join(root, articlePath));
    expect(await next(ending)).toContain("front-matter\n  The article does not begin with its front matter");
  }, 30_000);

  test("watches on while a file that was named is away", async () => {
    const root = buildProject({ "claims/notes.txt": "Ask the builder." });
    const next = startWatch(root, "claims/notes.txt");
    const notice = "claims/notes.txt:1:1  stray-file";
    const gone = "There is no file or folder “claims/notes.txt”.";
    expect(await next(notice)).not.toContain(gone);
    rmSync(path.join(root, "claims/notes.txt"));
    expect(await next(gone)).not.toContain(notice);
    writeFileSync(path.join(root, "claims/notes.txt"), "Ask the builder again.");
    expect(await next(notice)).not.toContain(gone);
  }, 30_000);

  test("does not begin to watch when it was called wrongly", () => {
    const root = buildProject();
    expect(run(root, "check", "--watch", "claims/nowhere")).toMatchObject({ status: 2 });
    expect(run(root, "check", "--watch", "--published", "main").stderr).toMatch(/^This folder is not a git repository/);
  }, 30_000);
});
