/** What a block of the article is. Teaser and standfirst are marked in the text by a closing {.teaser} or {.standfirst}. */
export type BlockKind = "heading" | "teaser" | "standfirst" | "paragraph" | "quotation";

/** One block of the article's text. Offsets count UTF-16 code units in `Article.text`. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

/** One sentence of the article. It never crosses a block. */
export interface Sentence {
  /** Its place in the article, from 0. */
  index: number;
  /** The place of its block, from 0. */
  block: number;
  start: number;
  end: number;
  /** How many words it has, as Intl.Segmenter counts them. */
  words: number;
}

/** The text under check: blocks joined by a blank line, and where its sentences are. */
export interface Article {
  text: string;
  blocks: Block[];
  sentences: Sentence[];
}

/** A quote that has been found in the article. */
export interface Span {
  start: number;
  end: number;
  /** Whether the article has the very same characters, or the same after the declared folding. */
  match: "exact" | "folded";
}

/** What is known of one sentence: which claims check it, which not-checkable spans lie in it (by their places in the report file). */
export interface SentenceCoverage {
  sentence: number;
  state: "checked" | "not-checkable" | "unchecked";
  claims: string[];
  notCheckable: number[];
}

/** How much of the article is accounted for: checked or not checkable. */
export interface Coverage {
  sentences: SentenceCoverage[];
  accounted: number;
  total: number;
}
