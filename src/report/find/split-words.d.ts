/** Folds what readers do not tell apart when they search: case, accents, letters with two codes, and the digits of all scripts. */
export function foldText(text: string): string;

/** Lists the words that a text is found by: folded, in the order of the text. */
export function splitWords(text: string): string[];

/** Lists what must be found for what a reader has typed; `begins` where words count that only begin so. */
export function splitQuery(text: string): { word: string; begins: boolean }[];
