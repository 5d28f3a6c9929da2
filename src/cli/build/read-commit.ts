import { runGit } from "../../history/run-git.ts";

/** What a site is made from, beside the packages that package-lock.json names. */
const inputs = ["claims", "_data", "src", "templates", ".eleventy.js", "package.json", "package-lock.json", "tsconfig.json"];

/**
 * Names the commit whose files a build is made from.
 *
 * @param root the project's folder
 * @returns its full id; null where git or the repository is not there, and where a file is not as that commit has it
 */
export function readCommit(root: string): string | null {
  const head = runGit(root, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (!head.ok) return null;
  const changed = runGit(root, ["status", "--porcelain", "--untracked-files=all", "--", ...inputs]);
  return changed.ok && changed.output.length === 0 ? head.output.toString("utf8").trim() : null;
}
