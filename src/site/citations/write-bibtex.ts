import type { BibtexItem } from "../../report/data/bibtex-item.ts";
import { cutPattern, fillPattern, type Pattern } from "./cut-pattern.ts";
import { escapeTex } from "./escape-tex.ts";
import { loadBibtexStyle, type LoadedBibtexStyle } from "./load-bibtex-style.ts";

/** What is found again in what the style makes of it: letters that the style has not, and days that look like no others. */
const standing = {
  key: "甲",
  author: "乙",
  title: "丙",
  publisher: "丁",
  published: "7777-09-28",
  version: "戊",
  url: "己",
  accessed: "8888-10-27",
  language: "庚",
  keyword: "辛",
  note: "壬",
};

let loaded: LoadedBibtexStyle | null = null;
const patterns = new Map<string, Pattern>();

/** Makes the style ready before the first entry is written. Once it is, this costs nothing. */
export function prepareBibtex(): LoadedBibtexStyle {
  return (loaded ??= loadBibtexStyle());
}

/**
 * Writes an entry of BibTeX. All are of the type misc, which BibTeX and BibLaTeX share for what stands on the web; what only BibLaTeX reads
 * (date, urldate) stands beside what both do.
 *
 * The citation library does it, but not for each entry: it takes milliseconds, and would change quotation marks and obey markup in texts. So
 * it gets stand-ins, and what it makes of them serves all entries with the same fields. What stands in their places is escaped here, which
 * no library does (see `escapeTex`). The library is loaded for the first entry.
 */
export function writeBibtex(item: BibtexItem): string {
  const shape = shapeOf(item);
  let pattern = patterns.get(shape);
  if (pattern === undefined) {
    pattern = makePattern(item);
    patterns.set(shape, pattern);
  }
  return fillPattern(pattern, textsOf(item));
}

/** Says which fields an entry has, and how much of a date. */
function shapeOf({ author, publisher, published, version, accessed, keyword, note }: BibtexItem): string {
  const has = (text: string | undefined): string => (text === undefined ? "-" : "+");
  return `${has(author)}${has(publisher)}${has(version)}${has(accessed)}${has(keyword)}${has(note)}${published?.length ?? 0}`;
}

function makePattern(item: BibtexItem): Pattern {
  const keep = (name: keyof BibtexItem): string | undefined => (item[name] === undefined ? undefined : standing[name]);
  const published = standing.published.slice(0, item.published?.length);
  const written = prepareBibtex().write({
    ...standing,
    author: keep("author"),
    publisher: keep("publisher"),
    published: item.published === undefined ? undefined : published,
    version: keep("version"),
    accessed: keep("accessed"),
    keyword: keep("keyword"),
    note: keep("note"),
  });
  const [, ...others] = textsOf(standing);
  return cutPattern(written, [published, ...others]);
}

/** Gives what stands in an entry, the whole date before its parts. */
function textsOf(item: BibtexItem): string[] {
  const [year = "", month = ""] = item.published?.split("-") ?? [];
  return [
    item.published ?? "",
    year,
    prepareBibtex().months[Number(month) - 1] ?? "",
    item.accessed ?? "",
    item.key,
    escapeTex(item.author ?? ""),
    escapeTex(item.title),
    escapeTex(item.publisher ?? ""),
    escapeTex(item.version ?? ""),
    // A brace would end the field, and a backslash begin a command.
    item.url.replaceAll(/[{}\\]/g, encodeURIComponent),
    escapeTex(item.language),
    escapeTex(item.keyword ?? ""),
    escapeTex(item.note ?? ""),
  ];
}
