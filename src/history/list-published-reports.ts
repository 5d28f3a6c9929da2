import { runGit } from "./run-git.ts";

/**
 * Lists the reports that a commit has.
 *
 * @param root the project's folder
 * @param commit a commit's id
 * @returns their ids; none when git cannot say
 */
export function listPublishedReports(root: string, commit: string): string[] {
  // Below the top of the repository git lists paths from the folder it runs in.
  const answer = runGit(root, ["ls-tree", "-d", "--name-only", "-z", commit, "--", "claims/"]);
  if (!answer.ok) return [];
  return answer.output
    .toString("utf8")
    .split("\0")
    .flatMap((path) => path.split("/")[1] ?? []);
}
