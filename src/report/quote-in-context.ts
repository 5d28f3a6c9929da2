import type { BlockKind } from "../article/article.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";

/** A piece of the sentence: inside the quote or not. */
export interface ContextPart {
  text: string;
  marked: boolean;
}

/** One quote of a claim with the sentences around it. */
export interface QuoteContext {
  kind: BlockKind;
  /** The sentence before in the same block, or "". */
  before: string;
  parts: ContextPart[];
  /** The sentence after in the same block, or "". */
  after: string;
  /** The first sentence the quote stands in, from 1. */
  sentence: number;
  match: "exact" | "folded";
}

/**
 * Shows where the article makes a claim: each of its quotes within its sentence, with the neighbouring sentences.
 * Neighbours are left out where the article may not be reprinted.
 */
export function quotesInContext(model: ReportModel, claim: NumberedClaim): QuoteContext[] {
  const { article, front } = model.checked;
  const text = (start: number, end: number): string => article.text.slice(start, end).trim();
  return claim.quotes.map((quote) => {
    const touched = article.sentences.filter(({ start, end }) => start < quote.end && end > quote.start);
    const first = touched[0];
    const last = touched.at(-1);
    if (first === undefined || last === undefined) throw new Error(`A quote of ${claim.id} lies outside every sentence.`);
    const neighbour = (index: number): string => {
      const sentence = article.sentences[index];
      return sentence?.block === first.block && front.display === "full" ? text(sentence.start, sentence.end) : "";
    };
    return {
      kind: article.blocks[first.block]?.kind ?? "paragraph",
      before: neighbour(first.index - 1),
      parts: [
        { text: article.text.slice(first.start, quote.start), marked: false },
        { text: article.text.slice(quote.start, quote.end), marked: true },
        { text: article.text.slice(quote.end, last.end), marked: false },
      ].filter((part) => part.text !== ""),
      after: neighbour(last.index + 1),
      sentence: first.index + 1,
      match: quote.match,
    };
  });
}
