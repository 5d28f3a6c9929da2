import { coupleReports, reportOf } from "./couple-reports.ts";
import { logFormat, parseLog } from "./parse-log.ts";
import { runGit } from "./run-git.ts";

/** What happened between two commits. */
export interface Touched {
  /** The ids of the reports whose histories may be told in another way. */
  reports: Set<string>;
  /** Groups of reports between which files were moved, until the later commit; see `coupleReports`. */
  coupled: string[][];
}

/**
 * Lists the reports whose histories may be told in another way at one commit than at an earlier one.
 *
 * @param prefix the way from the repository's top to the project
 * @param from the full id of the earlier commit
 * @param to the full id of the later one
 * @param coupled groups of reports between which files were moved, until the earlier commit
 * @returns null when that cannot be said, as the earlier commit is not on the line of work that led to the later one
 */
export function listTouchedReports(
  root: string,
  prefix: string,
  from: string,
  to: string,
  coupled: readonly (readonly string[])[],
): Touched | null {
  if (from === to) return { reports: new Set(), coupled: coupleReports([], coupled) };
  if (!isOnLine(root, from, to)) return null;
  const answer = runGit(root, ["log", "--first-parent", "-m", "-M", ...logFormat, `${from}..${to}`, "--", "claims"]);
  if (!answer.ok) return null;
  const commits = parseLog(answer.output, prefix);
  const groups = coupleReports(commits, coupled);
  const paths = commits.flatMap(({ files }) => files.flatMap(({ path, formerPath }) => [path, formerPath ?? path]));
  const touched = new Set(paths.map(reportOf).filter((id) => id !== ""));
  const also = groups.filter((group) => group.some((id) => touched.has(id)));
  return { reports: new Set([...touched, ...also.flat()]), coupled: groups };
}

/** Whether a commit is reached from another by first parents alone: then all that was told of it is still told. */
function isOnLine(root: string, from: string, to: string): boolean {
  const answer = runGit(root, ["rev-list", "--first-parent", "--parents", `${from}..${to}`]);
  if (!answer.ok) return false;
  const oldest = answer.output.toString("utf8").trimEnd().split("\n").at(-1) ?? "";
  return oldest.split(" ")[1] === from;
}
