import { splitWords } from "../../../../src/report/find/split-words.js";
import type { ClaimEntry } from "../../../../src/report/find/claim-entry.ts";
import { createRandom, createVocabulary } from "../../../bench/random-words.ts";

/** What a test wants a claim to be found by, and which report it is in. */
export interface ClaimWords {
  report: number;
  statement: string;
  quote?: string;
  finding?: string;
  verdict?: ClaimEntry["verdict"];
}

/** Makes entries of claims as reports make them: each word once, where it counts most. */
export function makeEntries(claims: readonly ClaimWords[]): ClaimEntry[] {
  return claims.map(({ report, statement, quote = "", finding = "", verdict = "true" }, index) => {
    const id = `report-${String(report).padStart(5, "0")}`;
    const [first, second, third] = [statement, quote, finding].map(splitWords);
    const inQuote = (second ?? []).filter((word) => first?.includes(word) === false);
    const inFinding = (third ?? []).filter((word) => first?.includes(word) === false && !inQuote.includes(word));
    return {
      path: `${id}/claim-${index}/index.html`,
      statement,
      lang: "en",
      dir: "ltr",
      verdict,
      status: "verified",
      speaker: null,
      publisher: "The Harlow Post",
      published: "2025-03-14",
      report: { id, path: `${id}/index.html`, title: `The title of ${id}` },
      translations: [],
      words: [first, inQuote, inFinding].map((words) => [...new Set(words)].join(" ")) as ClaimEntry["words"],
    };
  });
}

const verdicts = ["true", "false", "mixed", "mostly-true", "unproven"] as const;

/** Makes up claims with words as real ones have: as many, as long, and as often. */
export function makeUpEntries(count: number): { entries: ClaimEntry[]; words: (count: number) => string } {
  const vocabulary = createVocabulary(createRandom(1), 30_000);
  const entries = makeEntries(
    Array.from({ length: count }, (_, index) => ({
      report: Math.floor(index / 20),
      statement: vocabulary.sentence(12),
      quote: `${vocabulary.sentence(18)} ${vocabulary.name(2)}`,
      finding: `${vocabulary.sentence(22)} ${vocabulary.name(9)}`,
      verdict: verdicts[index % verdicts.length],
    })),
  );
  return { entries, words: vocabulary.words };
}
