import { explainMerges } from "./explain-merges.ts";
import { logFormat, parseLog, type Commit } from "./parse-log.ts";
import { runGit } from "./run-git.ts";

/**
 * Reads in one pass which commits changed which files under claims/, newest first.
 *
 * Only the main line of work is read (the first parent of each merge), because its states are what was published one after the other:
 * work on a branch is told once, by the merge that brought it in, however many commits it took. The day is the committer's: an author's
 * day can lie long before the change was there to be seen.
 *
 * @param prefix the way from the repository's top to the project; it is taken off the paths
 * @param head the commit to begin with
 * @returns the commits, or what git said when it failed
 */
export function readLog(root: string, prefix: string, head: string): { commits: Commit[] } | { words: string } {
  const answer = runGit(root, ["log", "--first-parent", "-m", "-M", ...logFormat, head, "--", "claims"]);
  if (!answer.ok) return { words: answer.words };
  const commits = parseLog(answer.output, prefix);
  explainMerges(root, prefix, head, commits);
  return { commits };
}
