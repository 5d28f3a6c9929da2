/** Random numbers that are the same in every run: each call gives the next one, from 0 up to but not including 1. */
export type Random = () => number;

/** Makes random numbers from a seed (mulberry32, a public-domain generator of 32 bits of state). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks a whole number from `from` to `to`, both included. */
export function pick(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** Made-up words, drawn as often as words of a real text. Every call gives other words. */
export interface Vocabulary {
  /** So many words, the short and frequent ones among them. */
  words(count: number): string;
  /** A sentence with a capital and a full stop. It never ends in a short word, which could be taken for an abbreviation. */
  sentence(count: number): string;
  /** A name of so many words, each with a capital. */
  name(count: number): string;
}

const onsets = "b c d f g h k l m n p r s t v w st tr pl gr".split(" ");
const vowels = "a e i o u ea ou io".split(" ");
const endings = ["", "n", "s", "r", "t", "d", "l", "ng"];

/** How many of the words, from the most frequent on, have one syllable, and how many at most two. The others have three. */
const oneSyllable = 250;
const twoSyllables = 9000;

/**
 * Makes up a vocabulary, drawn so that the n-th most frequent word is about n times rarer than the first (Zipf's law).
 *
 * The words do not depend on chance, only their order in texts does: each is its number written in syllables, so all differ without
 * looking whether one is there already, which with a poor random number generator would go on and on.
 *
 * @param size how many words it has; compression and indexes behave as on real text only with tens of thousands
 */
export function createVocabulary(random: Random, size: number): Vocabulary {
  const list = Array.from({ length: size }, (_, rank) => makeWord(rank));
  const rare = Math.min(oneSyllable, size - 1);
  const word = (): string => list[Math.min(size, Math.floor(size ** random())) - 1] ?? "";
  const words = (count: number): string => Array.from({ length: count }, word).join(" ");
  return {
    words,
    sentence: (count) => `${capital(words(Math.max(1, count - 1)))} ${list[pick(random, rare, size - 1)] ?? ""}.`,
    name: (count) => Array.from({ length: count }, () => capital(list[pick(random, rare, size - 1)] ?? "")).join(" "),
  };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Writes a number as syllables. All begin with consonants and end with vowels but the last, so no two numbers give the same word. */
function makeWord(rank: number): string {
  const syllables = rank < oneSyllable ? 1 : rank < twoSyllables ? 2 : 3;
  const kinds = onsets.length * vowels.length;
  const possible = kinds ** syllables * endings.length;
  // A stride that has no divisor in common with the number of possible words meets each of them once, in a mixed order.
  let rest = (rank * 7919) % possible;
  const take = (parts: string[]): string => {
    const part = parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length);
    return part;
  };
  const ending = take(endings);
  const syllable = (): string => take(onsets) + take(vowels);
  return `${Array.from({ length: syllables }, syllable).join("")}${ending}`;
}
