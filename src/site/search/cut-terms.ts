/** A word and the claims that have it, as one text. */
export type Term = readonly [word: string, postings: string];

/** Words that follow each other, from those that begin with these letters on. */
export interface TermList {
  head: string;
  terms: readonly Term[];
}

/**
 * Cuts a list of words into pieces of bearable size where their beginnings differ, so that a change of some words changes their own pieces and
 * seldom others.
 *
 * @param terms sorted by their code units
 * @param limit how many characters a piece may have, where more than one word is in it
 * @returns pieces in the same order, one at least; the head of the first is empty
 */
export function cutTerms(terms: readonly Term[], limit: number): TermList[] {
  let before = "";
  return cut(terms, 0, limit).map((piece, place) => {
    const head = place === 0 ? "" : firstDifference(before, piece[0]?.[0] ?? "");
    before = piece.at(-1)?.[0] ?? "";
    return { head, terms: piece };
  });
}

/** The shortest beginning of a word that an earlier word does not have. */
function firstDifference(earlier: string, word: string): string {
  let length = 1;
  while (earlier.startsWith(word.slice(0, length))) length += 1;
  return word.slice(0, length);
}

const sizeOf = (terms: readonly Term[]): number => terms.reduce((sum, [word, postings]) => sum + word.length + postings.length + 2, 0);

/** Words that fit stay together; else they are told apart by the letter at `depth`, and neighbours that fit are put together again. */
function cut(terms: readonly Term[], depth: number, limit: number): (readonly Term[])[] {
  if (terms.length <= 1 || sizeOf(terms) <= limit) return [terms];
  const pieces: (readonly Term[])[] = [];
  let [joined, size]: [Term[], number] = [[], 0];
  const settle = (): void => {
    if (joined.length > 0) pieces.push(joined);
    [joined, size] = [[], 0];
  };
  for (const group of groupByLetter(terms, depth)) {
    const more = sizeOf(group);
    if (size + more > limit) settle();
    if (more > limit) pieces.push(...cut(group, depth + 1, limit));
    else {
      joined.push(...group);
      size += more;
    }
  }
  settle();
  return pieces;
}

function groupByLetter(terms: readonly Term[], depth: number): Term[][] {
  const groups: Term[][] = [];
  let letter: string | null = null;
  for (const term of terms) {
    const own = term[0].charAt(depth);
    if (own !== letter) groups.push([]);
    letter = own;
    groups.at(-1)?.push(term);
  }
  return groups;
}
