import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeJson, type FileContent } from "../project-builder.ts";
import { copyProject, type Outcome } from "../site/copy-project.ts";
import { buildHostileProject, type HostileProject } from "./hostile-project.ts";
import { passing } from "./payloads.ts";

/** The site that the real build makes of the hostile project. */
export interface HostileSite extends HostileProject {
  outcome: Outcome;
  /** The folder of the built site. */
  folder: string;
  remove(): void;
}

/** So many commits have a payload as their subject; git takes no others than lines. */
const commits = 12;

/** Writes the hostile project as a git repository with a history, and builds it with the command that people use. */
export async function buildHostileSite(): Promise<HostileSite> {
  const project = buildHostileProject();
  const copy = copyProject("hostile");
  for (const part of ["claims", "_data/site.json", "_data/ratings.json"]) rmSync(join(copy.folder, part), { recursive: true });
  write(copy.folder, project.files);
  writeFileSync(join(copy.folder, ".gitignore"), "/*\n!/claims\n!/_data\n");
  git(copy.folder, 0, "init", "--quiet");
  const subjects = passing("line", 200).filter((_, index) => index % 23 === 5);
  for (let turn = 0; turn < commits; turn += 1) {
    // Every claim of the first reports said something else before, which the history of its page tells.
    const before = project.claims.filter((_, place) => place < commits && place >= turn);
    for (const { report, id, claim } of before) {
      const finding = `${subjects[turn % subjects.length]?.text ?? ""} ${turn}`;
      write(copy.folder, { [`claims/${report}/${id}.json`]: { ...claim, finding, speaker: undefined } });
    }
    commit(copy.folder, turn, subjects[turn % subjects.length]?.text ?? "");
  }
  write(copy.folder, project.files);
  commit(copy.folder, commits, subjects.at(-1)?.text ?? "");
  const outcome = await copy.run("build", ["--no-zip"], { SOURCE_DATE_EPOCH: "1748736000" });
  return { ...project, outcome, folder: join(copy.folder, "_site"), remove: () => copy.remove() };
}

function write(root: string, files: Record<string, FileContent>): void {
  for (const [file, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), typeof content === "string" || content instanceof Uint8Array ? content : writeJson(content));
  }
}

function commit(root: string, turn: number, subject: string): void {
  git(root, turn, "add", "--all");
  git(root, turn, "commit", "--quiet", "--allow-empty", "--cleanup=verbatim", `--message=${subject}`);
}

function git(root: string, turn: number, ...typed: string[]): void {
  const at = `2025-04-02T10:${String(turn).padStart(2, "0")}:00Z`;
  const name = "<b>Ada</b> {{ 7*7 }} &amp;";
  execFileSync("git", typed, {
    cwd: root,
    stdio: "pipe",
    env: {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: "ada@checked.example",
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: "ada@checked.example",
      GIT_AUTHOR_DATE: at,
      GIT_COMMITTER_DATE: at,
    },
  });
}
