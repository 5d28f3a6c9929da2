import { diffWords as diffWordsOfSegments } from "diff";
import type { TextPart } from "./change.ts";

// Word boundaries of scripts that write no spaces come from ICU's dictionaries, whatever the language given here.
const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** How many words around a change are shown, and how long a stretch must be to be cut. */
const wordsAround = 8;
const shortestCut = 4;

/** Above this many characters between the first and the last change, finding the fewest changed words would take too long. */
const mostCharacters = 20_000;

/**
 * Compares two texts word by word.
 *
 * Readers want to see what changed, not the whole text twice: of a long stretch that stayed the same only the words next to a change
 * are kept, and […] stands for the rest.
 */
export function diffWords(before: string, after: string): TextPart[] {
  const { start, beforeEnd, afterEnd } = findDifference(before, after);
  const [removed, added] = [before.slice(start, beforeEnd), after.slice(start, afterEnd)];
  const between: TextPart[] =
    removed.length + added.length > mostCharacters
      ? [part("removed", removed), part("added", added)]
      : diffWordsOfSegments(removed, added, { intlSegmenter: segmenter }).map((piece) =>
          part(piece.added ? "added" : piece.removed ? "removed" : "same", piece.value),
        );
  const parts = [part("same", before.slice(0, start)), ...between, part("same", before.slice(beforeEnd))];
  return shorten(join(parts));
}

function part(kind: TextPart["kind"], text: string): TextPart {
  return { kind, text };
}

/** Most changes are small, and equal ends need not be compared word by word; the difference begins and ends at a space. */
function findDifference(before: string, after: string): { start: number; beforeEnd: number; afterEnd: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  while (start > 0 && !isSpace(before[start - 1])) start -= 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  while (tail > 0 && !isSpace(before[before.length - tail])) tail -= 1;
  return { start, beforeEnd: before.length - tail, afterEnd: after.length - tail };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

/** Puts neighbours of the same kind together, and leaves out what is empty. */
function join(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}

function shorten(parts: readonly TextPart[]): TextPart[] {
  return parts.map(({ kind, text }, place) => {
    if (kind !== "same") return { kind, text };
    const head = place === 0 ? 0 : wordsAround;
    const tail = place === parts.length - 1 ? 0 : wordsAround;
    return { kind, text: cutMiddle(text, head, tail) };
  });
}

/** Keeps the first and last words of a text, with the spaces around them. */
function cutMiddle(text: string, head: number, tail: number): string {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length < head + tail + shortestCut) return text;
  const headEnd = head === 0 ? 0 : endOf(words[head - 1]);
  const tailStart = tail === 0 ? text.length : (words[words.length - tail]?.index ?? text.length);
  return `${text.slice(0, headEnd)}${head === 0 ? "" : " "}[…]${tail === 0 ? "" : " "}${text.slice(tailStart)}`;
}

function endOf(word: RegExpExecArray | undefined): number {
  return word === undefined ? 0 : word.index + word[0].length;
}
