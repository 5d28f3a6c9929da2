import type * as Library from "citeproc";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { CitedPage, StyledCitations } from "../../report/data/cite-claim.ts";
import { wordSignsOf, type WordSigns } from "./take-words.ts";

/** The citation library with the styles and terms of this folder. */
export interface LoadedStyles {
  /** Words a citation of a page as the styles have it. */
  write(page: CitedPage): StyledCitations;
  /** The names of the months. */
  months: string[];
  wordSigns: WordSigns;
}

const load = createRequire(import.meta.url);

/** Loads the library and makes its styles ready, which takes as long as the making of several pages. */
export function loadStyles(): LoadedStyles {
  const library: typeof Library = load("citeproc");
  const locale = readBeside("locales-en-US.xml");
  let item: Library.Item;
  const system = { retrieveLocale: () => locale, retrieveItem: () => item };
  const open = (style: string): Library.Engine => {
    const engine = new library.Engine(system, readBeside(style), "en-US", true);
    engine.setOutputFormat("text");
    return engine;
  };
  const [apa, chicago] = [open("apa.csl"), open("chicago-author-date.csl")];
  return {
    write(page) {
      item = itemOf(page);
      return { apa: writeItem(apa), chicago: writeItem(chicago) };
    },
    months: Array.from({ length: 12 }, (_, index) => apa.getTerm(`month-${String(index + 1).padStart(2, "0")}`)),
    wordSigns: wordSignsOf(library.ROMANESQUE_REGEXP),
  };
}

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

/** The styles name the version of a document, not that of a web page; for both, the site stands where a publisher does. */
function itemOf({ author, title, site, date, version, url }: CitedPage): Library.Item {
  return {
    id: "page",
    type: "document",
    author: [{ literal: author }],
    title,
    ...(site === null ? {} : { publisher: site }),
    ...(date === null ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(version === null ? {} : { version }),
    URL: url,
  };
}

function writeItem(engine: Library.Engine): string {
  // An item that it knows already is not looked at again.
  engine.updateItems([]);
  engine.updateItems(["page"]);
  const [, [entry = ""] = []] = engine.makeBibliography() || [];
  return entry.trim();
}
