import { detach } from "./detach.ts";

/**
 * Tells whether words for a date can mean what a machine reads: the year, and the day where there is one, stand among their numbers.
 * The month is a word in most languages, so it is not compared.
 *
 * @param words what readers see, in any script's digits, such as “8–9 March 2025”
 * @param date YYYY, YYYY-MM or YYYY-MM-DD
 */
export function canMean(words: string, date: string): boolean {
  const key = `${date} ${words}`;
  const before = judged.get(key);
  if (before !== undefined) return before;
  if (judged.size > mostJudged) judged.clear();
  const meaning = judge(words, date);
  judged.set(detach(key), meaning);
  return meaning;
}

/** What was judged of dates: a site names the same ones again and again. */
const judged = new Map<string, boolean>();
const mostJudged = 10_000;

function judge(words: string, date: string): boolean {
  const numbers = new Set([...latinDigits(words).matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const [year, , day] = date.split("-");
  return numbers.has(Number(year)) && (day === undefined || numbers.has(Number(day.slice(0, 2))));
}

/** Writes the digits of all scripts as 0 to 9: each script has them in a row, zero first. */
export function latinDigits(text: string): string {
  return text.replaceAll(/[^\P{Nd}0-9]/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      value += 1;
    }
    return String(value);
  });
}
