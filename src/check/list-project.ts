import { checkNames } from "./check-names.ts";
import { listFolder, refuseLink, type Entry } from "./list-folder.ts";
import { listReport, type ReportListing } from "./list-report.ts";
import type { Problem } from "./problem.ts";
import { reservedReportIds } from "./reserved-ids.ts";

/** Which hand-written files a project has. Nothing has been read yet. */
export interface ProjectListing {
  /** Whether the folder _data/ may be looked into. */
  hasData: boolean;
  /** The languages that have a file in _data/strings/. */
  languages: string[];
  /** Whether these are all; not so when something in the folder could not be taken as the file of a language. */
  hasAllLanguages: boolean;
  /** The ids of all reports, sorted. */
  ids: string[];
  /** The reports themselves, or those that were asked for, sorted by id. */
  reports: ReportListing[];
  problems: Problem[];
}

/**
 * Lists the hand-written files of a project: names only, so that the reports can be read one after the other.
 *
 * @param root the project's folder
 * @param only the ids of the reports whose folders are looked into; all when left out
 */
export function listProject(root: string, only?: readonly string[]): ProjectListing {
  const refused = listFolder(root, "_data")?.problems ?? [];
  const strings = refused.length > 0 ? { languages: [], problems: refused } : listStrings(root);
  const folders = listReports(root);
  const wanted = only === undefined ? null : new Set(only);
  const reports = folders.ids.filter((id) => wanted?.has(id) ?? true).map((id) => listReport(root, id));
  return {
    hasData: refused.length === 0,
    languages: strings.languages,
    hasAllLanguages: strings.problems.length === 0,
    ids: folders.ids,
    reports,
    problems: [...strings.problems, ...folders.problems],
  };
}

function listReports(root: string): { ids: string[]; problems: Problem[] } {
  const listed = listFolder(root, "claims");
  if (listed === null) {
    const fix = "Make it, with a folder in it for each article; claims/README.md says what belongs there.";
    return { ids: [], problems: [tell("no-report", "claims", "There is no folder claims/, so there is nothing to check.", fix)] };
  }
  const folders: Entry[] = [];
  const problems = [...listed.problems];
  for (const entry of listed.entries) {
    if (entry.kind === "link") problems.push(refuseLink(entry.file));
    else if (entry.kind === "folder") folders.push(entry);
    else if (entry.name !== "README.md") problems.push(tell("stray-file", entry.file, ...strayInClaims));
  }
  const names = checkNames(folders, { what: "report", reserved: reservedReportIds });
  for (const problem of names.problems) problems.push(problem);
  if (names.ids.length === 0 && problems.length === 0) {
    const fix = "Make a folder in it for the article, named by its id, such as claims/harbour-bridge/.";
    problems.push(tell("no-report", "claims", "The folder claims/ has no report in it.", fix));
  }
  return { ids: names.ids, problems };
}

const strayInClaims = [
  "The folder claims/ has a folder for each report, and nothing else but README.md; this is neither and would be left out.",
  "Move it into the folder of its report, or out of claims/.",
] as const;

/** Without the file of a language the pages in it have no words; that is told where the language is used. */
function listStrings(root: string): { languages: string[]; problems: Problem[] } {
  const listed = listFolder(root, "_data/strings");
  const languages: string[] = [];
  const problems = [...(listed?.problems ?? [])];
  for (const entry of listed?.entries ?? []) {
    const language = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/.exec(entry.name)?.[1];
    if (entry.kind === "link") problems.push(refuseLink(entry.file));
    else if (language !== undefined) languages.push(language);
    else
      problems.push(
        tell(
          "stray-file",
          entry.file,
          "The folder _data/strings/ has one file for each language, and this is none.",
          "Name it by its language, such as en.json, or move it away.",
        ),
      );
  }
  return { languages, problems };
}

function tell(rule: "no-report" | "stray-file", file: string, message: string, fix: string): Problem {
  return { rule, severity: "error", file, line: 1, column: 1, message, fix };
}
