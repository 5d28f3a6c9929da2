import { runGit } from "../../../history/run-git.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Lists the files of a project that were changed since a commit, committed or not, new and deleted ones too. Of a branch that has gone
 * on elsewhere meanwhile, only what was changed here counts.
 *
 * @param root the project's folder
 * @param ref any name that git knows for a commit: main, HEAD~3
 * @returns paths relative to the root, with forward slashes
 * @throws UsageError when there is no git, no repository, or no such commit
 */
export function listChangedFiles(root: string, ref: string): Set<string> {
  const commit = ask(root, ref, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]).trim();
  const shared = runGit(root, ["merge-base", commit, "HEAD"]);
  const base = shared.ok ? shared.output.toString("utf8").trim() : commit;
  const changed = ask(root, ref, ["diff", "--name-only", "--no-renames", "--relative", "-z", base]);
  const untracked = ask(root, ref, ["ls-files", "--others", "--exclude-standard", "-z"]);
  return new Set(`${changed}${untracked}`.split("\0").filter((file) => file !== ""));
}

function ask(root: string, ref: string, args: readonly string[]): string {
  const answer = runGit(root, args);
  if (answer.ok) return answer.output.toString("utf8");
  if (answer.absent) throw new UsageError("“--since” needs git, which is not installed here.");
  if (/not a git repository/i.test(answer.words)) throw new UsageError("“--since” needs a git repository, and this folder is in none.");
  throw new UsageError(`Git knows no commit “${ref}”.${answer.words === "" ? "" : ` It says: ${answer.words}`}`);
}
