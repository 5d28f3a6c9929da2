import type { BibtexItem } from "../../report/data/bibtex-item.ts";
import { cslDate } from "../../report/data/csl-json.ts";
import { openStyle } from "./open-style.ts";

/** The style for BibTeX. */
export interface LoadedBibtexStyle {
  /** Writes an entry. Texts are written as they are, but for quotation marks, so these must have no sign of TeX. */
  write(item: BibtexItem): string;
  /** The names of the months, as BibTeX has them. */
  months: string[];
}

/** Loads the library, unless it is there, and makes the style ready. */
export function loadBibtexStyle(): LoadedBibtexStyle {
  const style = openStyle("bibtex.csl");
  return {
    write: ({ key, author, published, url, accessed, ...texts }) =>
      `${style.write({
        ...texts,
        type: "document",
        "citation-label": key,
        ...(author === undefined ? {} : { author: [{ literal: author }] }),
        ...(published === undefined ? {} : { issued: cslDate(published) }),
        ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
        URL: url,
      })}\n`,
    months: style.months("short"),
  };
}
