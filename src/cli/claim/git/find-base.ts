import { runGit } from "../../../history/run-git.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Finds the commit from which changes count: the one that is named or, when it has gone on elsewhere meanwhile, the last that both share.
 *
 * @param root the project's folder
 * @param ref any name that git knows for a commit: main, HEAD~3
 * @returns the commit's id
 * @throws UsageError when there is no git, no repository, or no such commit
 */
export function findBase(root: string, ref: string): string {
  const commit = askGit(root, ref, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).trim();
  const shared = runGit(root, ["merge-base", commit, "HEAD"]);
  return shared.ok ? shared.output.toString("utf8").trim() : commit;
}

/**
 * Asks git about changes since a commit.
 *
 * @throws UsageError as findBase does
 */
export function askGit(root: string, ref: string, args: readonly string[]): string {
  const answer = runGit(root, args);
  if (answer.ok) return answer.output.toString("utf8");
  if (answer.absent) throw new UsageError("To find out what was changed, git is needed, and it is not installed here.");
  if (/not a git repository/i.test(answer.words)) {
    throw new UsageError("What was changed can only be found out in a git repository, and this folder is in none.");
  }
  throw new UsageError(`Git knows no commit “${ref}”.${answer.words === "" ? "" : ` It says: ${answer.words}`}`);
}
