import { segmentText } from "./segment-text.ts";
import { noSentenceWords, sentenceWords, type SentenceWords } from "./sentence-words.ts";

/**
 * Cuts one block of text into sentences.
 *
 * Intl.Segmenter makes the first cut; cuts it gets wrong in news prose are mended: after abbreviations, initials and acronyms,
 * before a closing quotation mark, and between a quoted question and the words that say who asked. After an abbreviation that may end
 * a sentence (“U.S.”, “p.m.”, “Inc.”) the sentence ends only when the next word is one that often begins a sentence (“The”, “However”).
 * When in doubt two sentences stay one: a sentence too long is still one that a person can look at, half a sentence is not.
 *
 * @param lang a BCP 47 tag; sentence-words.ts says which languages have lists
 * @returns the sentences in order, without the spaces around them; offsets count UTF-16 code units in `text`
 * @throws RangeError when the tag is not well formed
 */
export function splitSentences(text: string, lang: string): { start: number; end: number }[] {
  const words = wordsOf(lang);
  const sentences: Stretch[] = [];
  for (const sentence of mendFullStops(text, lang, words)) {
    const last = sentences.at(-1);
    const next = text.slice(sentence.start, sentence.end);
    if (last !== undefined && endsInQuotedCall(text.slice(last.start, last.end)) && tellsWhoSpoke(next, words)) last.end = sentence.end;
    else if (next !== "") sentences.push(sentence);
  }
  return sentences;
}

type Stretch = { start: number; end: number };

/** The first cut, without those that are not at the end of a sentence, and without the spaces between sentences. */
function mendFullStops(text: string, lang: string, words: WordSets): Stretch[] {
  const sentences: Stretch[] = [];
  let open: Stretch | undefined;
  for (const piece of segmentText(text, lang, "sentence")) {
    if (open === undefined) {
      open = { start: piece.start, end: piece.end };
      continue;
    }
    const start = piece.start + leadingClosers(text.slice(piece.start, piece.end)) - trailingOpeners(text.slice(open.start, piece.start));
    const before = text.slice(Math.max(open.start, start - longestEnding), start).trimEnd();
    if (start >= piece.end || belongsTogether(before, text.slice(start, piece.end).trim(), words)) {
      open.end = piece.end;
    } else {
      sentences.push({ start: open.start, end: start });
      open = { start, end: piece.end };
    }
  }
  if (open !== undefined) sentences.push(open);
  return sentences.map((sentence) => trim(text, sentence));
}

/** How much of a sentence's end is looked at; no abbreviation is longer. */
const longestEnding = 60;

type WordSets = { [K in keyof SentenceWords]: Set<string> };

const wordSets = new Map<string, WordSets>();

function wordsOf(lang: string): WordSets {
  const language = (/^[a-z]+/i.exec(lang)?.[0] ?? "").toLowerCase();
  let sets = wordSets.get(language);
  if (sets === undefined) {
    const lists = sentenceWords[language] ?? noSentenceWords;
    sets = {
      neverLast: new Set(lists.neverLast),
      beforeNumber: new Set(lists.beforeNumber),
      maybeLast: new Set(lists.maybeLast),
      starters: new Set(lists.starters),
      sayingVerbs: new Set(lists.sayingVerbs),
    };
    wordSets.set(language, sets);
  }
  return sets;
}

/** How many characters at the start of a piece still close what came before: “. »”, “?”)”. An opening mark touches the word it opens. */
function leadingClosers(piece: string): number {
  return /^\s*[”»›)\]}」』]+(?=\s|$)\s*/u.exec(piece)?.[0].length ?? 0;
}

/** How many marks at the end of a piece open what follows; without spaces between sentences Intl.Segmenter takes them for closing ones. */
function trailingOpeners(piece: string): number {
  return /[「『（《〈【]+$/u.exec(piece)?.[0].length ?? 0;
}

function belongsTogether(before: string, next: string, words: WordSets): boolean {
  if (/^\p{Ll}/u.test(next)) return true;
  if (/^\p{N}{1,3}\.$/u.test(before)) return true;
  const abbreviation = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{M}º°-]+\.)+)$/u.exec(before)?.[1]?.slice(0, -1);
  if (abbreviation === undefined) return false;
  if (words.neverLast.has(abbreviation)) return true;
  if (words.beforeNumber.has(abbreviation) && /^\p{N}/u.test(next)) return true;
  const isInitialOrAcronym = /^\p{L}\p{M}*(?:\.\p{L}\p{M}*)*$/u.test(abbreviation);
  if (!isInitialOrAcronym && !words.maybeLast.has(abbreviation)) return false;
  const first = /^[\p{L}\p{M}]+(?:[’']\p{L}+)?/u.exec(next)?.[0];
  return first !== undefined && !words.starters.has(first);
}

/** Whether a sentence ends in a question or an exclamation in quotation marks. */
function endsInQuotedCall(sentence: string): boolean {
  return /[?!؟…]\s?[”"»’']+$/u.test(sentence);
}

const longestAttribution = 7;

/** “Will it?” he asked. — few words, one of them a verb of saying. A longer piece is a sentence of its own. */
function tellsWhoSpoke(next: string, words: WordSets): boolean {
  if (/^[“"«‘'—–-]/u.test(next)) return false;
  const spoken = next.split(/\s+/u);
  if (spoken.length > longestAttribution) return false;
  return spoken.some((word) => words.sayingVerbs.has(word.replace(/^\P{L}+|\P{L}+$/gu, "")));
}

function trim(text: string, { start, end }: Stretch): Stretch {
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
