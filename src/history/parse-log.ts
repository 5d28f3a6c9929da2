import { parseFileChange, type FileChange } from "./parse-file-change.ts";
import { tidySubject } from "./tidy-subject.ts";

/** One commit that changed something under claims/. */
export interface Commit {
  id: string;
  /** The day it was committed in UTC, YYYY-MM-DD; null when the commit has no sensible one. */
  date: string | null;
  /** The first line of its message, tidied; for a merge the line below where there is one, as forges put the title of a request there. */
  subject: string;
  isMerge: boolean;
  /** Whether a program wrote it, by the name that forges give to programs; not told of merges, which bring in others' work. */
  byProgram: boolean;
  files: FileChange[];
}

// A control character in front of a commit's fields tells them from the lines about files, which begin with a colon.
const mark = "\u0001";
const format = `%x01%H%x00%P%x00%ct%x00%an%x00%ae%x00%s%x00%b`;
/** The options with which `git log` writes what parseLog reads. */
export const logFormat = [`--format=${format}`, "--encoding=UTF-8", "--no-show-signature", "--raw", "-z", "--no-abbrev", "--no-ext-diff"];

/**
 * Reads what `git log` wrote with these options.
 *
 * @param prefix the way from the repository's top to the project; it is taken off the paths
 */
export function parseLog(output: Buffer, prefix: string): Commit[] {
  const fields = output.toString("utf8").split("\0");
  const commits: Commit[] = [];
  let files: FileChange[] = [];
  for (let at = 0; at < fields.length;) {
    const field = (fields[at] ?? "").trimStart();
    if (field.startsWith(mark)) {
      files = [];
      commits.push(parseCommit(fields.slice(at, at + 7), files));
      at += 7;
    } else if (field.startsWith(":")) {
      const { change, length } = parseFileChange(fields, at, prefix);
      files.push(change);
      at += length;
    } else at += 1;
  }
  return commits;
}

function parseCommit(fields: readonly string[], files: FileChange[]): Commit {
  const [id = "", parents = "", seconds = "", author = "", address = "", subject = "", body = ""] = fields;
  const isMerge = parents.includes(" ");
  return {
    id: id.trimStart().slice(mark.length),
    date: dayOf(seconds),
    subject: tidySubject(isMerge && /^merge /i.test(subject) ? (titleIn(body) ?? subject) : subject),
    isMerge,
    byProgram: !isMerge && (/\[bot\]$/i.test(author) || /\[bot\]@/i.test(address)),
    files,
  };
}

function titleIn(body: string): string | undefined {
  return body.split("\n").find((line) => line.trim() !== "" && !/^(see merge request|#|conflicts:|[a-z-]+-by:)/i.test(line.trim()));
}

function dayOf(seconds: string): string | null {
  const time = new Date(/^\d+$/.test(seconds) ? Number(seconds) * 1000 : NaN);
  const day = Number.isNaN(time.valueOf()) ? "" : time.toISOString().slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
}
