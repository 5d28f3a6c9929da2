import type { Article } from "../../article/article.ts";
import { findQuote } from "../../article/find-quote.ts";
import { foldText } from "../../article/fold-text.ts";
import type { ClaimFile, Evidence, QuoteSelector } from "../../schema/types.ts";
import type { PublishedVersion } from "../published-state.ts";
import { quoteValue } from "../show-value.ts";
import { isTypingError } from "./is-typing-error.ts";
import { listInWords } from "./list-in-words.ts";

/** A field of a published claim that readers were told otherwise. */
export interface PublishedChange {
  field: "status" | "verdict" | "statement" | "quotes" | "evidence";
  /** What was and what is, such as: “verdict” was “mixed” and is “false” now. */
  words: string;
}

const longest = 80;

/** Lists what a published claim says otherwise now. Form and typing errors do not count, nor does the order of quotes and evidence. */
export function listPublishedChanges(was: PublishedVersion, claim: ClaimFile, article: Article): PublishedChange[] {
  const change = (field: PublishedChange["field"], words: string | null): PublishedChange[] => (words === null ? [] : [{ field, words }]);
  const known = [article.text, claim.finding ?? "", claim.analysis ?? "", ...(claim.evidence ?? []).map(({ excerpt }) => excerpt)].join(
    " ",
  );
  return [
    ...change("status", compareStatus(was, claim)),
    ...change("verdict", compareVerdict(was.verdict, claim.verdict)),
    ...change("statement", compareStatement(was.statement, claim.statement, known)),
    ...change("quotes", compareQuotes(was.quotes, claim.quotes, article)),
    ...change("evidence", compareEvidence(was.evidence, claim.evidence ?? [], known)),
  ];
}

function compareStatus({ isRetracted }: PublishedVersion, { status }: ClaimFile): string | null {
  if (isRetracted === (status === "retracted")) return null;
  return isRetracted ? `“status” was “retracted” and is “${status}” now` : "“status” is “retracted” now";
}

function compareVerdict(was: string | undefined, now: string | undefined): string | null {
  if (was === now) return null;
  const [old, current] = [was, now].map((verdict) => (verdict === undefined ? "missing" : `“${verdict}”`));
  return `“verdict” was ${old} and is ${current} now`;
}

function compareStatement(was: string | undefined, now: string, known: string): string | null {
  if (was === undefined || isTypingError(was, now, known)) return null;
  return `“statement” was ${quoteValue(was, longest)} and is ${quoteValue(now, longest)} now`;
}

/** A quote is the same as long as it marks the same words of the article, however it is written. */
function compareQuotes(was: readonly QuoteSelector[], now: readonly QuoteSelector[], article: Article): string | null {
  const place = (quote: QuoteSelector): string => {
    const found = findQuote(article, quote);
    return "span" in found ? `${found.span.start}-${found.span.end}` : foldText(quote.exact).text.trim();
  };
  const gone = without(was, now, place).map(({ exact }) => `${quoteValue(exact, longest)} is gone`);
  const come = without(now, was, place).map(({ exact }) => `${quoteValue(exact, longest)} is new`);
  return gone.length + come.length === 0 ? null : `in “quotes” ${listInWords([...gone, ...come], 4)}`;
}

/** Where in a source the words stand is no part of the proof; source, stance, excerpt, translation and note are. */
function compareEvidence(was: readonly Evidence[], now: readonly Evidence[], known: string): string | null {
  const own = (one: string | undefined, other: string | undefined): boolean => isTypingError(one ?? "", other ?? "", known);
  const isSame = (one: Evidence, other: Evidence): boolean =>
    one.source === other.source &&
    one.stance === other.stance &&
    foldText(one.excerpt).text.trim() === foldText(other.excerpt).text.trim() &&
    own(one.translation, other.translation) &&
    own(one.note, other.note);
  const come = [...now];
  const gone = was.filter((old) => {
    const same = come.findIndex((piece) => isSame(old, piece));
    if (same !== -1) come.splice(same, 1);
    return same === -1;
  });
  const changed = gone.filter(({ source }) => come.some((piece) => piece.source === source));
  const names = (pieces: readonly Evidence[], what: string): string[] =>
    [...new Set(pieces.map(({ source }) => source))]
      .filter((source) => what === "changed" || changed.every((piece) => piece.source !== source))
      .map((source) => `“${source}” is ${what}`);
  const words = [...names(changed, "changed"), ...names(gone, "gone"), ...names(come, "new")];
  return words.length === 0 ? null : `in “evidence” ${listInWords(words, 4)}`;
}

function without<Item>(items: readonly Item[], others: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(others.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}
