import type { CitedPage, StyledCitations } from "../../report/data/cite-claim.ts";
import { cutPattern, fillPattern, type Pattern } from "./cut-pattern.ts";
import { loadStyles, type LoadedStyles } from "./load-styles.ts";
import { makeStandIn, takeWords, type Skeleton } from "./take-words.ts";

/** A day that is found again in what a style makes of it. */
const standInDay = { date: "7777-09-28", year: "7777", month: 9, day: "28" };

let loaded: LoadedStyles | null = null;
const patterns = new Map<string, Record<keyof StyledCitations, Pattern>>();

/** Makes the styles ready before the first page is cited. Once they are, this costs nothing. */
export function prepareStyles(): LoadedStyles {
  return (loaded ??= loadStyles());
}

/**
 * Words the citation of a page in APA and Chicago style. The citation library does it, but not for each page: it takes milliseconds, and
 * looks at little of the texts. So it gets stand-ins for words and days, and what it makes of them serves all pages of that build. The
 * library is loaded when the first page is cited.
 */
export function writeInStyles(page: CitedPage): StyledCitations {
  const styles = prepareStyles();
  const { standing, words, signs } = takeAllWords(page, styles);
  const [year = "", month = "", day = ""] = page.date?.split("-") ?? [];
  const monthName = (number: number): string => styles.months[number - 1] ?? "";
  const key = JSON.stringify(standing);
  let pattern = patterns.get(key);
  if (pattern === undefined) {
    const written = styles.write(standing);
    const standIns = [standInDay.year, monthName(standInDay.month), standInDay.day, ...words.map(([standIn]) => standIn)];
    pattern = { apa: cutPattern(written.apa, standIns), chicago: cutPattern(written.chicago, standIns) };
    patterns.set(key, pattern);
  }
  const texts = [year, monthName(Number(month)), String(Number(day)), ...words.map(([, own]) => own), ...signs];
  return { apa: fillPattern(pattern.apa, texts), chicago: fillPattern(pattern.chicago, texts) };
}

function takeAllWords(page: CitedPage, { wordSigns }: LoadedStyles): { standing: CitedPage } & Omit<Skeleton, "text"> {
  const words: Skeleton["words"] = [];
  const signs: string[] = [];
  const take = (text: string): string => {
    const skeleton = takeWords(text.replace(/[ \t\r\n]+/g, " ").trim(), words.length, wordSigns);
    words.push(...skeleton.words);
    signs.push(...skeleton.signs);
    return skeleton.text;
  };
  const takeWhole = (text: string): string => {
    const standIn = makeStandIn(text, words.length, wordSigns);
    words.push([standIn, text]);
    return standIn;
  };
  // The order is that of both styles, as signs are found again by their order.
  const standing = {
    author: take(page.author),
    title: take(page.title),
    site: page.site === null ? null : take(page.site),
    date: page.date === null ? null : standInDay.date,
    version: page.version === null ? null : takeWhole(page.version),
    url: takeWhole(page.url),
  };
  return { standing, words, signs };
}
