import type { HistoryState } from "./history.ts";
import { runGit } from "./run-git.ts";

/** Why it is not known what is published, in sentences for the person who checks. */
export interface NoPublishedState {
  state: Extract<HistoryState, "no-git" | "no-repository" | "unreadable"> | "unknown-ref";
  reason: string;
}

/**
 * Finds the commit that stands for the published site.
 *
 * @param root the project's folder
 * @param ref the commit, as git names it: origin/main, a tag, an id
 * @returns its full id, or why it is not known what is published
 */
export function findCommit(root: string, ref: string): string | NoPublishedState {
  // A name that begins with a hyphen would be an option to git.
  const isName = /^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(ref);
  const answer = runGit(root, isName ? ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`] : ["rev-parse", "--git-dir"]);
  if (answer.ok && isName) return answer.output.toString("utf8").trim();
  if (!answer.ok && answer.absent) {
    return { state: "no-git", reason: "The program git is not installed here, so claims were not compared with what is published." };
  }
  if (!answer.ok && /not a git repository/i.test(answer.words)) {
    return { state: "no-repository", reason: "This folder is not a git repository, so claims were not compared with what is published." };
  }
  const [, remote, branch] = /^(origin|upstream)\/(\S+)$/.exec(ref) ?? [];
  const advice = remote === undefined ? "Name a branch, a tag or a commit that is here." : `Fetch it first: git fetch ${remote} ${branch}`;
  return {
    state: "unknown-ref",
    reason: `There is no “${ref}” in this copy of the repository, so claims were not compared with what is published. ${advice}`,
  };
}
