import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, vi } from "vitest";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { buildClaim, claimPath, writeJson, type FileContent } from "../../project-builder.ts";

/** Who commits, when and with what words. */
export interface CommitWords {
  subject?: string;
  body?: string;
  /** When it is committed, with the committer's time zone: 2025-03-14T10:00:00+01:00. */
  at?: string;
  author?: string;
  /** When it was written, where that is another time. */
  writtenAt?: string;
}

/** A real git repository in a temporary folder. */
export interface TestRepository {
  /** The top of the repository. */
  top: string;
  /** The project's folder in it. */
  root: string;
  /** Runs git with a fixed identity; gives what it printed. */
  git(...args: string[]): string;
  /** Puts files (paths from the project's root; null deletes) and commits all there is; gives the commit's id. */
  commit(files: Record<string, FileContent>, words?: CommitWords): string;
  /** Puts files without committing them. */
  write(files: Record<string, FileContent>): void;
  move(from: string, to: string): void;
}

// A test starts dozens of git processes, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const identity = { GIT_AUTHOR_NAME: "Ada Reed", GIT_AUTHOR_EMAIL: "ada@checked.example" };
// What git would tidy up in the background is not gone yet when a test copies the folder.
const quiet = ["-c", "gc.auto=0", "-c", "maintenance.auto=false"];
const tops: string[] = [];
afterAll(() => {
  for (const top of tops.splice(0)) rmSync(top, { recursive: true, force: true });
});

/**
 * Makes an empty repository, which is removed after the test file.
 *
 * @param below where in it the project is: "" for the top
 */
export function makeRepository(below = ""): TestRepository {
  const top = mkdtempSync(path.join(tmpdir(), "plumbline-history-"));
  tops.push(top);
  const root = path.join(top, below);
  mkdirSync(root, { recursive: true });
  let minute = 0;

  const run = (args: readonly string[], words: CommitWords = {}): string => {
    minute += 1;
    const at = words.at ?? `2025-03-14T10:${String(minute % 60).padStart(2, "0")}:00+00:00`;
    const env = {
      PATH: process.env["PATH"],
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      ...identity,
      ...(words.author !== undefined && { GIT_AUTHOR_NAME: words.author }),
      GIT_COMMITTER_NAME: "Ada Reed",
      GIT_COMMITTER_EMAIL: "ada@checked.example",
      GIT_AUTHOR_DATE: words.writtenAt ?? at,
      GIT_COMMITTER_DATE: at,
    };
    return execFileSync("git", [...quiet, ...args], { cwd: top, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  };
  const write = (files: Record<string, FileContent>): void => {
    for (const [file, content] of Object.entries(files)) {
      const place = path.join(root, file);
      if (content === null) rmSync(place);
      else {
        mkdirSync(path.dirname(place), { recursive: true });
        writeFileSync(place, typeof content === "string" || content instanceof Uint8Array ? content : writeJson(content));
      }
    }
  };
  run(["init", "--quiet", "--initial-branch=main"]);
  return {
    top,
    root,
    git: (...args) => run(args),
    write,
    commit: (files, words = {}) => {
      write(files);
      run(["add", "--all"]);
      const message = [words.subject ?? "Change the claim", ...(words.body === undefined ? [] : [words.body])];
      run(["commit", "--quiet", "--allow-empty", "--allow-empty-message", ...message.flatMap((text) => ["-m", text])], words);
      return run(["rev-parse", "HEAD"]);
    },
    move: (from, to) => {
      mkdirSync(path.dirname(path.join(root, to)), { recursive: true });
      renameSync(path.join(root, from), path.join(root, to));
    },
  };
}

/** The files of a commit in which only the one claim of the minimal project changes. */
export function claimWith(changes: Partial<ClaimFile> = {}): Record<string, FileContent> {
  return { [claimPath]: buildClaim(changes) };
}
