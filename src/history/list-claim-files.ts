import { runGit } from "./run-git.ts";

/**
 * Lists the claim files of a commit with the ids of their bytes, sorted by path.
 *
 * @param root the project's folder
 * @param commit a commit's id
 * @param among folders and files to look among, from the project's root
 * @returns claims/<report>/<claim>.json by path from the project's root, or what git said when it failed
 */
export function listClaimFiles(
  root: string,
  commit: string,
  among: readonly string[] = ["claims/"],
): { files: Map<string, string> } | { words: string } {
  if (among.length === 0) return { files: new Map() };
  // Below the top of the repository git lists paths from the folder it runs in.
  const answer = runGit(root, ["ls-tree", "-r", "-z", commit, "--", ...among]);
  if (!answer.ok) return { words: answer.words };
  const files = new Map<string, string>();
  for (const line of answer.output.toString("utf8").split("\0")) {
    const [, mode = "", blob = "", path = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (mode.startsWith("100") && /^claims\/[^/]+\/(?!_)[^/.]+\.json$/.test(path)) files.set(path, blob);
  }
  return { files };
}
