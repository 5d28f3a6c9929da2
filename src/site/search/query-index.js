// Finds claims in the index that build-index.ts makes. The site publishes this file as part of a plain script, and tests run it as it is; it
// has no import but the words, which stand before it in the script.
import { splitQuery } from "../../report/find/split-words.js";

/** Numbers are written in digits of five bits, the lowest first; a letter from the second half says that another digit follows. */
export const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueOf = new Map([...digits].map((digit, value) => [digit, value]));

/** More claims than this are in no report. */
const claimsInReport = 2 ** 20;

/** How many claims one piece of records tells about. */
export const recordsInPiece = 25;

/** Where the words of a query are looked for at most. Beginnings that more pieces share say too little; then only the whole word counts. */
const mostPiecesOfWord = 4;

/**
 * Reads postings: for each report the steps from the one before, then for each of its claims, in one number, the steps from the one before,
 * how much the word counts there, and whether another claim follows.
 *
 * @param {string} text
 * @returns {Map<number, number>} how much the word counts, by `report * claimsInReport + claim`
 */
export function readPostings(text) {
  const found = new Map();
  let [report, claim, place] = [-1, -1, 0];
  const next = () => {
    let [value, shift] = [0, 1];
    for (;;) {
      const digit = valueOf.get(text[place]) ?? 0;
      place += 1;
      value += (digit % 32) * shift;
      if (digit < 32) return value;
      shift *= 32;
    }
  };
  while (place < text.length) {
    report += next() + 1;
    claim = -1;
    for (let more = true; more;) {
      const value = next();
      more = value % 2 === 1;
      claim += Math.floor(value / 6) + 1;
      found.set(report * claimsInReport + claim, Math.floor(value / 2) % 3);
    }
  }
  return found;
}

/** The name of the piece of the index that has the words from these letters on; letters that file names may not have are written as numbers. */
export function termsPiece(head) {
  const name = [...head].map((letter) => (/[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0).toString(16)}_`)).join("");
  return name === "" ? "terms" : `terms-${name}`;
}

/** The name of the piece that says which claims have a verdict. */
export function verdictPiece(verdict) {
  return `verdict-${verdict}`;
}

/** The name of the piece that tells about a claim, and the claim's place in it. */
export function recordsPiece({ report, claim }) {
  return { name: `report-${report}-${Math.floor(claim / recordsInPiece)}`, place: claim % recordsInPiece };
}

/** The places of the pieces that may have words from one on and up to another. */
function placesBetween(heads, first, last) {
  const from = heads.findLastIndex((head) => head <= first);
  const to = heads.findLastIndex((head) => head <= last);
  return [from, to];
}

/** How well each claim suits one word: less is better, and a whole word is better than one that only begins so. */
async function suit({ heads }, load, { word, begins }, mostPieces) {
  const [from, widest] = placesBetween(heads, word, begins ? `${word}\uffff` : word);
  const isWide = widest - from >= mostPieces;
  const to = isWide ? from : widest;
  const pieces = await Promise.all(heads.slice(from, to + 1).map((head) => load(termsPiece(head))));
  const suited = new Map();
  for (const piece of pieces) {
    const terms = piece.split(" ");
    for (let place = 0; place < terms.length; place += 2) {
      const isWhole = terms[place] === word;
      if (!isWhole && !(begins && !isWide && terms[place].startsWith(word))) continue;
      for (const [key, rank] of readPostings(terms[place + 1])) {
        const value = rank * 2 + (isWhole ? 0 : 1);
        if (!(suited.get(key) <= value)) suited.set(key, value);
      }
    }
  }
  return suited;
}

/**
 * Finds the claims that have every word of a query. Best are those that have the words in the statement, then in a quote or as the
 * speaker's name, then in the finding; among equals, those of the newest report, in the order of the article.
 *
 * @param root what is known of the index
 * @param load loads a piece of the index by its name
 * @param query as it was typed; the last word may be half typed
 * @param verdict the id of the verdict that claims must have; empty where any will do
 */
export async function findClaims(root, load, query, verdict, mostPieces = mostPiecesOfWord) {
  const wanted = splitQuery(query);
  const isCommon = ({ word, begins }) => root.common.some((common) => common === word || (begins && common.startsWith(word)));
  const ignored = wanted.filter(isCommon).map(({ word }) => word);
  const looked = wanted.filter((each) => !isCommon(each));
  if (looked.length === 0) return { found: [], ignored };
  const ofVerdict = verdict === "" ? null : load(verdictPiece(verdict)).then(readPostings);
  const [first, ...others] = await Promise.all(looked.map((each) => suit(root, load, each, mostPieces)));
  const allowed = await ofVerdict;
  const sums = [];
  for (const [key, value] of first) {
    if (allowed !== null && !allowed.has(key)) continue;
    let sum = value;
    for (const other of others) sum += other.get(key) ?? Number.NaN;
    if (!Number.isNaN(sum)) sums.push({ report: Math.floor(key / claimsInReport), claim: key % claimsInReport, sum });
  }
  sums.sort((a, b) => a.sum - b.sum || b.report - a.report || a.claim - b.claim);
  return { found: sums.map(({ report, claim }) => ({ report, claim })), ignored };
}
