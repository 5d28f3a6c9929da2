import { checkNames } from "./check-names.ts";
import { id } from "./formats/id.ts";
import { languageTag } from "./formats/language-tag.ts";
import { listFolder, refuseLink, type Entry } from "./list-folder.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { reservedClaimIds } from "./reserved-ids.ts";
import { quoteValue } from "./show-value.ts";

/** The files that every report has. */
export const reportFiles = ["_report.json", "_article.md", "_sources.json"] as const;
export type ReportFileName = (typeof reportFiles)[number];

/** Which files a report has. */
export interface ReportListing {
  id: string;
  /** Its folder's path from the project's root. */
  folder: string;
  /** Which of the three files are there, to be read. */
  present: ReadonlySet<ReportFileName>;
  /** The ids of the claims whose files are there, sorted. */
  claims: string[];
  /** The translations of claims whose files are there: of which claim, and into which language. */
  translations: { claim: string; lang: string }[];
  problems: Problem[];
}

/** Lists the folder of a report whose name is good. */
export function listReport(root: string, reportId: string): ReportListing {
  const folder = `claims/${reportId}`;
  const { entries, problems: unlisted } = listFolder(root, folder) ?? { entries: [], problems: [] };
  const problems = [...unlisted];
  const present = new Set<ReportFileName>();
  const expected = new Set<ReportFileName>(reportFiles);
  const claims: Entry[] = [];
  const translations: ReportListing["translations"] = [];
  for (const entry of entries) {
    const own = reportFiles.find((name) => name === entry.name);
    if (own !== undefined) expected.delete(own);
    if (entry.kind === "link") problems.push(refuseLink(entry.file));
    else if (own !== undefined) present.add(own);
    else if (isClaimFile(entry)) {
      const translation = readTranslationName(entry.name);
      if (translation === null) claims.push(entry);
      else translations.push(translation);
    } else {
      const meant = findMeant(entry, entries);
      if (meant !== null) expected.delete(meant);
      problems.push(refuseStray(entry, meant));
    }
  }
  const names = checkNames(claims, { what: "claim", reserved: reservedClaimIds });
  const missing = unlisted.length > 0 ? [] : tellMissing(folder, entries, [...expected]);
  return { id: reportId, folder, present, claims: names.ids, translations, problems: [...problems, ...names.problems, ...missing] };
}

/**
 * Takes the name of a translation apart: bridge-length.fa.json is that of the claim bridge-length into Persian.
 *
 * @returns null when it is not named like one
 */
export function readTranslationName(name: string): { claim: string; lang: string } | null {
  const [, claim, lang] = /^([^._][^.]*)\.([^.]+)\.json$/.exec(name) ?? [];
  return claim !== undefined && lang !== undefined && id.accepts(claim) && languageTag.accepts(lang) ? { claim, lang } : null;
}

/** What is called like a claim file but is none, such as a folder or a pipe, is told apart when it is read. */
function isClaimFile({ name }: Entry): boolean {
  return name.endsWith(".json") && !name.startsWith("_");
}

/** Which of the three files was probably meant by a name with an underscore, when that one is not there. */
function findMeant({ name }: Entry, entries: readonly Entry[]): ReportFileName | null {
  const free = reportFiles.filter((file) => entries.every((entry) => entry.name !== file));
  const nearest = findNearestWord(name, free);
  return free.find((file) => file === nearest) ?? null;
}

function refuseStray({ name, file, kind }: Entry, meant: ReportFileName | null): Problem {
  const shown = quoteValue(name, 80);
  if (meant !== null) return tell("stray-file", file, `${shown} is not a file that a report has.`, `Rename it to ${meant}.`);
  if (kind === "folder") {
    return tell(
      "stray-file",
      file,
      `The folder ${shown} lies inside a report, where nothing in it would be read.`,
      "Move its claim files up into the report’s folder, or move it out of claims/.",
    );
  }
  if (/\.json$/i.test(name) && !name.startsWith("_")) {
    return tell(
      "stray-file",
      file,
      `The name ${shown} ends in capital letters, so it is not read as a claim.`,
      "Let it end in .json, in small letters.",
    );
  }
  return tell(
    "stray-file",
    file,
    `${shown} is neither a claim file (.json) nor one of _report.json, _article.md and _sources.json, so it would be left out.`,
    "Rename it if it is a claim, or move it out of the report’s folder.",
  );
}

const purposes: Record<ReportFileName, string> = {
  "_report.json": "says what was checked and how",
  "_article.md": "has the text under check",
  "_sources.json": "lists the sources",
};

function tellMissing(folder: string, entries: readonly Entry[], expected: ReportFileName[]): Problem[] {
  if (entries.length === 0) {
    return [tell("missing-file", folder, "The folder of the report is empty.", "Put its files into it, or delete the folder.")];
  }
  return expected.map((name) =>
    tell(
      "missing-file",
      `${folder}/${name}`,
      `The report has no ${name}, which ${purposes[name]}.`,
      "Add it; claims/README.md says what belongs into it.",
    ),
  );
}

function tell(rule: "stray-file" | "missing-file", file: string, message: string, fix: string): Problem {
  return { rule, severity: "error", file, line: 1, column: 1, message, fix };
}
