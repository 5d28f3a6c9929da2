import { distance } from "fastest-levenshtein";

/**
 * Finds the word that was probably meant: the candidate with the fewest changed letters (Levenshtein distance; letters in the wrong order
 * count once), when they are few enough for a slip; else the only candidate that begins with the word. Case, spaces and underscores count for nothing.
 *
 * @returns the nearest candidate, the first of several equally near ones, or null when none is near
 */
export function findNearestWord(word: string, candidates: readonly string[]): string | null {
  if (word.length > 80) return null;
  const plain = simplify(word);
  let nearest: string | null = null;
  let fewest = Math.max(1, Math.floor(plain.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const changes = countChanges(plain, simplify(candidate));
    if (changes < fewest) {
      nearest = candidate;
      fewest = changes;
    }
  }
  return nearest ?? findContinuation(plain, candidates);
}

function countChanges(word: string, candidate: string): number {
  const changes = distance(word, candidate);
  return changes === 2 && sortLetters(word) === sortLetters(candidate) ? 1 : changes;
}

function sortLetters(word: string): string {
  return [...word].sort().join("");
}

function findContinuation(plain: string, candidates: readonly string[]): string | null {
  const [only, ...others] = plain.length < 3 ? [] : candidates.filter((candidate) => simplify(candidate).startsWith(plain));
  return only !== undefined && others.length === 0 ? only : null;
}

function simplify(word: string): string {
  return word
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}
