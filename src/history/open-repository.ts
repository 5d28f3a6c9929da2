import type { HistoryState } from "./history.ts";
import { runGit } from "./run-git.ts";

/** The repository a project lies in. */
export interface Repository {
  state: "available";
  /** The project's folder. */
  root: string;
  /** The full id of the commit that is checked out. */
  head: string;
  /** The way from the repository's top to the project: "" or a path with a slash at the end. */
  prefix: string;
}

/** Why there is no history: the kind, and sentences for the person who builds. */
export interface NoRepository {
  state: Exclude<HistoryState, "available">;
  reason: string;
}

/** Finds the repository that a project lies in, and whether its history can be trusted to be whole. */
export function openRepository(root: string): Repository | NoRepository {
  const place = runGit(root, ["rev-parse", "--is-shallow-repository", "--show-prefix"]);
  if (!place.ok) return place.absent ? noGit : /not a git repository/i.test(place.words) ? noRepository : stumbled(place.words);
  const [shallow = "", prefix = ""] = place.output.toString("utf8").split("\n");
  const commit = runGit(root, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (!commit.ok) return nothingRecorded;
  if (shallow === "true") return shallowClone;
  if (isPartial(root)) return partialClone;
  return { state: "available", root, head: commit.output.toString("utf8").trim(), prefix };
}

/** A clone with --filter fetches what it lacks when it is asked for; a build asks no other computer. */
function isPartial(root: string): boolean {
  return runGit(root, ["config", "--local", "--get-regexp", "^(remote\\..*\\.promisor|extensions\\.partialclone)$"]).ok;
}

/** Says that git failed, in its own words. */
export function stumbled(words: string): NoRepository {
  return { state: "unreadable", reason: `Git cannot read the history of the claims. It says: ${words}` };
}

const noGit: NoRepository = {
  state: "no-git",
  reason: "The program git is not installed here, so pages cannot tell the history of their claims. Install it and build again.",
};

const noRepository: NoRepository = {
  state: "no-repository",
  reason:
    "This folder is not a git repository (a ZIP download is none), so pages cannot tell the history of their claims. " +
    "Build from a clone instead.",
};

const nothingRecorded: NoRepository = {
  state: "untracked",
  reason: "Nothing has been committed here yet, so pages cannot tell the history of their claims. Commit the claims first.",
};

/** The repository is somebody else's, or the claims were never added to it. */
export const claimsNotRecorded: NoRepository = {
  state: "untracked",
  reason:
    "The folder claims/ is not recorded in the git repository around it, so pages cannot tell the history of their claims. " +
    "Add it and commit.",
};

const shallowClone: NoRepository = {
  state: "shallow",
  reason:
    "This is a shallow clone: git has only the latest commits, so pages cannot tell the history of their claims. " +
    "Run git fetch --unshallow, or let the build server fetch everything (fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab).",
};

const partialClone: NoRepository = {
  state: "partial",
  reason:
    "This is a partial clone: git would have to fetch old versions from a server, which a build does not do, so pages cannot tell " +
    "the history of their claims. Build from a clone that was made without --filter.",
};
