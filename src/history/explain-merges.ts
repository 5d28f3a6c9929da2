import { fitsCommand } from "./fits-command.ts";
import { logFormat, parseLog, type Commit } from "./parse-log.ts";
import { runGit } from "./run-git.ts";

/** Whether a merge says only that it is one. */
export function isUnexplained({ isMerge, subject }: Commit): boolean {
  return isMerge && /^merge /i.test(subject);
}

/**
 * Gives merges that say only that they are one the subject of the commits on their branches that left the files as the merge has them.
 *
 * @param commits with all files that they changed under claims/
 */
export function explainMerges(root: string, prefix: string, head: string, commits: readonly Commit[]): void {
  const merges = commits.filter(isUnexplained);
  if (merges.length === 0) return;
  const paths = [...new Set(merges.flatMap(({ files }) => files.map(({ path }) => path)))];
  const where = fitsCommand(paths) ? paths : ["claims"];
  const answer = runGit(root, ["log", "--full-history", "--no-merges", "--no-renames", ...logFormat, head, "--", ...where]);
  if (!answer.ok) return;
  const subjects = new Map<string, string>();
  for (const { files, subject } of parseLog(answer.output, prefix)) {
    for (const { path, blob } of files) subjects.set(`${path} ${blob ?? ""}`, subject);
  }
  for (const commit of merges) {
    const found = new Set(commit.files.flatMap(({ path, blob }) => subjects.get(`${path} ${blob ?? ""}`) ?? []));
    if (found.size > 0) commit.subject = [...found].slice(0, 3).join(" · ");
  }
}
