// The words that claims are found by. Both the build and the reader's browser run this file, so that they split and fold alike: the build
// imports it, and the site publishes it as part of a plain script. It therefore uses what every browser has, and no import.

/** Letters that their decomposition leaves as they are, and letters that two keyboards write differently. */
const plainLetters = new Map(
  Object.entries({
    ß: "ss",
    æ: "ae",
    œ: "oe",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ł: "l",
    ħ: "h",
    ı: "i",
    ς: "σ",
    ى: "ي",
    ی: "ي",
    ک: "ك",
    ڪ: "ك",
    ة: "ه",
    ہ: "ه",
    ھ: "ه",
    ە: "ه",
    ٱ: "ا",
  }),
);
const strangeLetters = new RegExp(`[${[...plainLetters.keys()].join("")}]`, "g");

/** Accents, vowel points of Hebrew and Arabic, the stroke that lengthens Arabic words, and signs that are not seen. */
const marks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b\u200d-\u200f\u2060\u2066-\u2069\ufeff]/g;

/** A run of letters and digits, and the scripts that write words without a space between them. */
const wordRun = /[\p{L}\p{M}\p{N}]+/gu;
const unspacedLetters =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}々ー";
const unspaced = new RegExp(`[${unspacedLetters}]`, "u");
const scriptRun = new RegExp(`[${unspacedLetters}]+|[^${unspacedLetters}]+`, "gu");
const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;

/** Longer words are cut: nobody types them whole. In characters. */
const longestWord = 40;

/**
 * Folds what readers do not tell apart when they search: case, accents, letters with two codes, and the digits of all scripts.
 *
 * @param {string} text
 * @returns {string} folding it again changes nothing
 */
export function foldText(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(marks, "")
    .replace(strangeLetters, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/[^\P{Nd}0-9]/gu, latinDigit)
    .normalize("NFC");
}

/** Each script has its digits in a row, zero first. */
function latinDigit(digit) {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Splits folded text into runs of one way of writing; 1,500 and 3.67 stay whole. The letters s and l of “Iran’s” and “l’Iran” are no words. */
function listRuns(text) {
  const joined = foldText(text).replace(/(\d)[.,٫٬](?=\d)/g, "$1");
  return (joined.match(wordRun) ?? [])
    .flatMap((run) => (unspaced.test(run) ? (run.match(scriptRun) ?? []) : run))
    .filter((run) => !/^[a-z]$/.test(run));
}

function cut(word) {
  return word.length > longestWord ? [...word].slice(0, longestWord).join("") : word;
}

/** The letters of a run two by two: where words have no space between them, any two letters that follow each other may be looked for. */
function pairsOf(run) {
  const letters = run.match(letterWithMarks) ?? [];
  return { pairs: letters.slice(1).map((letter, place) => `${letters[place]}${letter}`), last: letters.at(-1) ?? "" };
}

/**
 * Lists the words that a text is found by.
 *
 * @param {string} text
 * @returns {string[]} folded, in the order of the text
 */
export function splitWords(text) {
  return listRuns(text).flatMap((run) => {
    if (!unspaced.test(run)) return cut(run);
    const { pairs, last } = pairsOf(run);
    return [...pairs, last];
  });
}

/**
 * Lists what must be found for what a reader has typed: every word, and words that begin like the last one, which may be half typed.
 *
 * @param {string} text
 * @returns {{ word: string, begins: boolean }[]} each word once; `begins` where words count that only begin so
 */
export function splitQuery(text) {
  const wanted = new Map();
  const runs = listRuns(text.slice(0, 500)).slice(0, 20);
  runs.forEach((run, place) => {
    const { pairs, last } = unspaced.test(run) ? pairsOf(run) : { pairs: [], last: cut(run) };
    if (pairs.length === 0) wanted.set(last, wanted.get(last) === true || place === runs.length - 1 || unspaced.test(run));
    for (const pair of pairs) wanted.set(pair, wanted.get(pair) ?? false);
  });
  return [...wanted].map(([word, begins]) => ({ word, begins }));
}
