import type { ClaimFile, Correction } from "../../schema/types.ts";
import { findPublished } from "../published-state.ts";
import { isPublished } from "../published.ts";
import { quoteValue } from "../show-value.ts";
import { isTypingError } from "./is-typing-error.ts";
import { listInWords } from "./list-in-words.ts";
import { listPublishedChanges, type PublishedChange } from "./list-published-changes.ts";
import type { ClaimRule, Tell } from "./rule.ts";

/**
 * Readers may have passed on what a page said. So a published verdict, statement, quote or piece of evidence changes only with an entry
 * that says what it was and why, and no entry is taken back. Finding and analysis may be written better at any time: the history shows it.
 */
export const correctionRecorded: ClaimRule = {
  id: "correction-recorded",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 5: open and honest corrections", "EFCSN: corrections"],
  waivable: false,
  comparesPublished: true,
  applies: ({ status }, was) => was !== null && isPublished(status),
  check({ claim: { id, claim }, report, published, today, tell }) {
    const was = published === null ? null : findPublished(published, id, claim);
    if (was === null || was === "unchanged") return;
    const { fresh, lost } = compareCorrections(was.corrections, claim.corrections ?? []);
    for (const entry of lost) tellLost(entry, tell);

    const open = listPublishedChanges(was, claim, report.article).filter(({ field }) =>
      fresh.every(({ fields }) => !fields.includes(field)),
    );
    const [first] = open;
    if (first !== undefined) {
      const message = `What is published has changed, and no new correction says so: ${listInWords(open.map(({ words }) => words))}.`;
      tell(null, `/${first.field}`, message, fixFor(open, was.verdict, claim, today));
    }
    tellMissingVerdict(claim, fresh, was.verdict, tell);
  },
};

function fixFor(open: readonly PublishedChange[], formerVerdict: string | undefined, { corrections }: ClaimFile, today: string): string {
  const fields = open.map(({ field }) => field);
  const empty = { on: today, kind: "", fields, what: "", why: "", cause: "", responsible: "" };
  const entry = JSON.stringify(fields.includes("verdict") && formerVerdict !== undefined ? { ...empty, formerVerdict } : empty);
  const [where, text] = corrections === undefined ? ["Add this", `"corrections": [${entry}]`] : ["Put this first in “corrections”", entry];
  return `${where} and fill it in, or take the change back: ${text}`;
}

/** A corrected verdict is shown struck through, so one of the new entries must name the one that readers knew. */
function tellMissingVerdict(
  { verdict, corrections = [] }: ClaimFile,
  fresh: readonly Correction[],
  was: string | undefined,
  tell: Tell,
): void {
  const about = fresh.filter(({ fields }) => fields.includes("verdict"));
  const [newest] = about;
  if (newest === undefined || was === undefined || verdict === was || about.some(({ formerVerdict }) => formerVerdict === was)) return;
  const message = `The correction of ${newest.on} is about the verdict, but does not say that it was “${was}” before.`;
  tell(null, `/corrections/${corrections.indexOf(newest)}`, message, `Add to it: "formerVerdict": "${was}"`);
}

function tellLost(entry: Correction, tell: Tell): void {
  const message = `The correction of ${entry.on} is published, but is gone or says something else now: ${quoteValue(entry.what, 80)}`;
  const fix = `Put it back as it was, and say what is to be added in an entry of its own: ${JSON.stringify(entry)}`;
  tell(null, "/corrections", message, fix);
}

/** Tells the entries that are new, and those that readers know and would miss. Typing errors in an entry may be mended. */
function compareCorrections(was: readonly Correction[], now: readonly Correction[]): { fresh: Correction[]; lost: Correction[] } {
  const fresh = [...now];
  const lost = was.filter((old) => {
    const kept = fresh.findIndex((entry) => isSameEntry(old, entry));
    if (kept !== -1) fresh.splice(kept, 1);
    return kept === -1;
  });
  return { fresh, lost };
}

function isSameEntry(one: Correction, other: Correction): boolean {
  const facts = ({ on, kind, cause, formerVerdict, fields }: Correction): string =>
    JSON.stringify([on, kind, cause, formerVerdict, [...fields].sort()]);
  const words = ({ what, why, responsible }: Correction): string => `${what} ${why} ${responsible}`;
  return facts(one) === facts(other) && isTypingError(words(one), words(other), "");
}
