import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyProject, fingerprint } from "../../site/copy-project.ts";

test("a build whose pages fail a proof says so, exits with 1, and leaves the last good site byte for byte as it was", async () => {
  const project = copyProject();
  try {
    expect((await project.run("build")).code).toBe(0);
    const good = fingerprint(join(project.folder, "_site"));
    // A template that shows another word than the markup says.
    project.edit("templates/pages/claim.njk", (text) => text.replace(/(data-fact="verdict">)\{\{.*?\}\}/, "$1Half true"));
    const { code, stdout, stderr } = await project.run("build");
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^\S+\/index\.html {2}page-equals-markup\n {2}The verdict is not the same everywhere: the page shows “Half true”, the markup says “[^”]+”, the file has “[^”]+”\.\n/m,
    );
    expect(stderr).toMatch(
      /and \d+ more of page-equals-markup\.\n\nThe pages were made and say what they must not\. Nothing was built; _site\/ is as it was\.\n$/,
    );
    expect(fingerprint(join(project.folder, "_site"))).toBe(good);
    expect(readdirSync(project.folder).filter((name) => name.startsWith("_site"))).toEqual(["_site"]);
  } finally {
    project.remove();
  }
}, 120_000);
