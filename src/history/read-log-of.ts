import { explainMerges, isUnexplained } from "./explain-merges.ts";
import { fitsCommand } from "./fits-command.ts";
import type { FileChange } from "./parse-file-change.ts";
import { logFormat, parseLog, type Commit } from "./parse-log.ts";
import { runGit } from "./run-git.ts";

/** The commits that changed some reports. */
export interface LogOfReports {
  commits: Commit[];
  /** The files and folders that were followed: those of the reports, and where their files came from or went. */
  followed: string[];
}

/**
 * Reads which commits changed the files of some reports, newest first, as `readLog` tells them.
 *
 * Git sees a file that was moved only when it may look at both places. So commits that added or deleted something are asked again, about
 * all of claims/, which files they moved; when one came from another report or went there, its path there is followed as well.
 *
 * @param reports their ids
 * @returns null when they are too many for one call of git: then reading all is not slower; or what git said when it failed
 */
export function readLogOf(root: string, prefix: string, head: string, reports: readonly string[]): LogOfReports | { words: string } | null {
  const followed = new Set(reports.map((id) => `claims/${id}`));
  const isFollowed = (path: string): boolean => followed.has(path) || followed.has(path.split("/").slice(0, 2).join("/"));
  while (followed.size > 0) {
    if (!fitsCommand([...followed])) return null;
    const answer = runGit(root, ["log", "--first-parent", "-m", "--no-renames", ...logFormat, head, "--", ...followed]);
    if (!answer.ok) return { words: answer.words };
    const commits = parseLog(answer.output, prefix);
    const ask = (asked: readonly Commit[], filter: string[]): Commit[] | { words: string } => askAgain(root, prefix, asked, filter);
    const moving = ask(commits.filter(mayMove), ["--diff-filter=RC"]);
    if ("words" in moving) return moving;
    const moves = new Map(moving.map(({ id, files }) => [id, files.filter((file) => pathsOf(file).some(isFollowed))]));
    const strangers = [...moves.values()]
      .flat()
      .flatMap(pathsOf)
      .filter((path) => !isFollowed(path));
    if (strangers.length > 0) {
      for (const path of strangers) followed.add(path);
      continue;
    }
    const merges = ask(commits.filter(isUnexplained), []);
    if ("words" in merges) return merges;
    explainMerges(root, prefix, head, merges);
    const subjects = new Map(merges.map(({ id, subject }) => [id, subject]));
    const told = commits.map((commit): Commit => ({
      ...commit,
      subject: subjects.get(commit.id) ?? commit.subject,
      files: withMoves(commit.files, moves.get(commit.id) ?? []),
    }));
    return { commits: told, followed: [...followed] };
  }
  return { commits: [], followed: [] };
}

/** Asks git about single commits again, with all that they changed under claims/. */
function askAgain(root: string, prefix: string, commits: readonly Commit[], filter: readonly string[]): Commit[] | { words: string } {
  if (commits.length === 0) return [];
  const ids = commits.map(({ id }) => `${id}\n`).join("");
  const how = ["--no-walk=unsorted", "--stdin", "--first-parent", "-m", "-M", ...filter];
  const answer = runGit(root, ["log", ...how, ...logFormat, "--", "claims"], ids);
  return answer.ok ? parseLog(answer.output, prefix) : { words: answer.words };
}

function mayMove({ files }: Commit): boolean {
  return files.some(({ blob, formerBlob }) => blob === null || formerBlob === null);
}

function pathsOf({ path, formerPath }: FileChange): string[] {
  return formerPath === null ? [path] : [path, formerPath];
}

/** Puts moves in the place of the additions and deletions that they are made of. */
function withMoves(files: readonly FileChange[], moves: readonly FileChange[]): FileChange[] {
  const arrived = new Set(moves.map(({ path }) => path));
  const left = new Set(moves.map(({ formerPath }) => formerPath));
  const others = files.filter(({ path, blob, formerBlob }) => !(formerBlob === null ? arrived : blob === null ? left : none).has(path));
  return [...others, ...moves];
}

const none: ReadonlySet<string> = new Set();
