import { languageOf } from "../source/language-of.ts";
import { cleanLine } from "./clean-text.ts";
import { decodePage } from "./decode-page.ts";
import { findBlocks } from "./find-blocks.ts";
import { findReviews } from "./find-reviews.ts";
import { parseBlock } from "./parse-block.ts";
import { readReview } from "./read-review.ts";
import type { Received } from "./received.ts";
import type { ReviewFacts } from "./review-facts.ts";

/** What was found in a page or file. */
export interface ReadReviews {
  reviews: ReviewFacts[];
  /** How many blocks of JSON-LD there are. */
  blocks: number;
  /** Blocks that cannot be read: where, and why. */
  faults: string[];
  /** What a person should know about how it was read. */
  notes: string[];
}

/**
 * Reads every ClaimReview of a page, a feed or a file.
 *
 * @param today YYYY-MM-DD
 */
export function readReviews(received: Received, today: string): ReadReviews {
  const { text, encoding } = decodePage(received);
  const { blocks, lang, canonical, inAttributes, isPage } = findBlocks(text);
  const found: ReadReviews = { reviews: [], blocks: blocks.length, faults: [], notes: [] };
  if (encoding !== "utf-8") found.notes.push(`It is not UTF-8; it was read as ${encoding}. Look whether all letters came out right.`);
  if (inAttributes > 0) {
    found.notes.push(`${inAttributes} ClaimReview in the attributes of the page (microdata) cannot be read; only JSON-LD can.`);
  }
  const address = received.address ?? canonical;
  const page = isPage ? (canonical ?? received.address) : null;
  for (const block of blocks) {
    const parsed = parseBlock(block);
    if ("fault" in parsed) found.faults.push(cleanLine(parsed.fault));
    else {
      found.notes.push(...parsed.mended.map((note) => `Line ${block.line}: ${note}`));
      const surroundings = { address, lang: languageOf(lang?.trim()), today };
      for (const review of findReviews(parsed.value, page)) found.reviews.push(readReview(review, surroundings));
    }
  }
  return found;
}
