import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { copyProject, type Outcome, type ProjectCopy } from "../site/copy-project.ts";
import { listFiles } from "../site/read-pages.ts";

/** A copy of the site that was built for the tests, and the project that verifies it. */
export interface CopiedSite {
  project: ProjectCopy;
  /** Where the copy is. */
  folder: string;
  /** How many files the site has, without the mark of its folder. */
  files: number;
  /** Makes the copy anew. */
  restore(): void;
  /** Changes one page and takes one file away. */
  spoil(): void;
  /** Verifies a place against the site that was built for the tests, or another. */
  verify(place: string, against?: string): Promise<Outcome>;
  remove(): void;
}

/** Copies the site for tests that change it. */
export function copySite(): CopiedSite {
  const parent = mkdtempSync(join(tmpdir(), "plumbline-verify-test-"));
  const folder = join(parent, "copy");
  const project = copyProject();
  const page = join(folder, "about/index.html");
  return {
    project,
    folder,
    files: listFiles(inject("site")).length - 1,
    restore: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(inject("site"), folder, { recursive: true });
    },
    spoil: () => {
      writeFileSync(page, `${readFileSync(page, "utf8")}<!-- more -->`);
      rmSync(join(folder, "feed.xml"));
    },
    verify: (place, against = inject("site")) => project.run("verify", [place, "--against", against]),
    remove: () => {
      project.remove();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
