import type { Item } from "citeproc";
import type { CitedPage, StyledCitations } from "../../report/data/cite-claim.ts";
import { cslDate } from "../../report/data/csl-json.ts";
import { openLibrary, openStyle } from "./open-style.ts";
import { wordSignsOf, type WordSigns } from "./take-words.ts";

/** The styles for a list of references. */
export interface LoadedStyles {
  /** Words a citation of a page as the styles have it. */
  write(page: CitedPage): StyledCitations;
  /** The names of the months. */
  months: string[];
  wordSigns: WordSigns;
}

/** Loads the library and makes its styles ready, which takes as long as the making of several pages. */
export function loadStyles(): LoadedStyles {
  const { library } = openLibrary();
  const [apa, chicago] = [openStyle("apa.csl"), openStyle("chicago-author-date.csl")];
  return {
    write(page) {
      const item = itemOf(page);
      return { apa: apa.write(item), chicago: chicago.write(item) };
    },
    months: apa.months("long"),
    wordSigns: wordSignsOf(library.ROMANESQUE_REGEXP),
  };
}

/** The styles name the version of a document, not that of a web page; for both, the site stands where a publisher does. */
function itemOf({ author, title, site, date, version, url }: CitedPage): Omit<Item, "id"> {
  return {
    type: "document",
    author: [{ literal: author }],
    title,
    ...(site === null ? {} : { publisher: site }),
    ...(date === null ? {} : { issued: cslDate(date) }),
    ...(version === null ? {} : { version }),
    URL: url,
  };
}
