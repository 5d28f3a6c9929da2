import { id, suggestId, whatIsWrongWithId } from "./formats/id.ts";
import type { Entry } from "./list-folder.ts";
import type { Problem } from "./problem.ts";
import { quoteValue } from "./show-value.ts";

/** Names of one kind that stand side by side, and what they may be. */
export interface NameRules {
  what: "report" | "claim";
  reserved: ReadonlySet<string>;
}

/**
 * Tells which of the folders or claim files beside each other have a name that can be an id.
 *
 * @param entries their names end with .json (claims) or not (reports)
 * @returns the ids of the good ones, and one problem for each of the others
 */
export function checkNames(entries: readonly Entry[], { what, reserved }: NameRules): { ids: string[]; problems: Problem[] } {
  const ids: string[] = [];
  const problems: Problem[] = [];
  const twins = findTwins(entries);
  for (const entry of entries) {
    const name = stemOf(entry.name);
    const twin = twins.get(entry);
    if (id.accepts(name) && !reserved.has(name)) ids.push(name);
    else if (reserved.has(name)) problems.push(refuseReserved(entry, name, what));
    else if (twin !== undefined) problems.push(refuseTwin(entry, twin));
    else problems.push(refuseName(entry, name, what));
  }
  return { ids, problems };
}

function stemOf(name: string): string {
  return name.replace(/\.json$/, "");
}

/** Pairs each name with an earlier or valid one that it equals but for case or the spelling of its accents. */
function findTwins(entries: readonly Entry[]): Map<Entry, Entry> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const folded = entry.name.normalize("NFC").toLowerCase();
    groups.set(folded, [...(groups.get(folded) ?? []), entry]);
  }
  const twins = new Map<Entry, Entry>();
  for (const group of groups.values()) {
    const keeper = group.find(({ name }) => id.accepts(stemOf(name))) ?? group[0];
    for (const entry of group) if (keeper !== undefined && entry !== keeper) twins.set(entry, keeper);
  }
  return twins;
}

function refuseTwin(entry: Entry, twin: Entry): Problem {
  const sameCase = entry.name.toLowerCase() === twin.name.toLowerCase();
  const difference = sameCase ? "in small and capital letters" : "in how their accents are stored";
  return tell(
    "same-id",
    entry.file,
    `The names ${quoteValue(entry.name, 60)} and ${quoteValue(twin.name, 60)} differ only ${difference}; on many computers both would be the same file.`,
    "Keep one of the two, or give this one another name.",
  );
}

function refuseReserved(entry: Entry, name: string, what: string): Problem {
  const message = `A ${what} cannot be called ${quoteValue(name)}: the site makes a page or folder of that name itself.`;
  return tell("reserved-id", entry.file, message, "Give it a name that says what it is about.");
}

function refuseName(entry: Entry, name: string, what: string): Problem {
  const thing = what === "report" ? "folder" : "file";
  const message = `The name of the ${thing} ${quoteValue(entry.name, 80)} is to be the id of a ${what}, but ${whatIsWrongWithId(name)}`;
  const offer = suggestId(name);
  const ending = what === "report" ? "" : ".json";
  const fix =
    offer === null ? "Rename it: small letters, digits and single hyphens, starting with a letter." : `Rename it to ${offer}${ending}.`;
  return tell("file-name", entry.file, message, fix);
}

function tell(rule: "same-id" | "reserved-id" | "file-name", file: string, message: string, fix: string): Problem {
  return { rule, severity: "error", file, line: 1, column: 1, message, fix };
}
