import { reduceStyle, type KnownItem } from "./reduce-style.ts";
import { wholeStyles, type StyleFile } from "./whole-styles.ts";

/** What a claim's page is for the citation library (src/site/citations/load-styles.ts). */
const claimPage: KnownItem = { type: "document", always: ["author", "title", "URL"], maybe: ["issued", "publisher", "version"] };

/** The styles as the program has them. */
export const reducedStyles: Record<StyleFile, string> = {
  "apa.csl": reduceStyle(wholeStyles["apa.csl"], claimPage),
  "chicago-author-date.csl": reduceStyle(wholeStyles["chicago-author-date.csl"], claimPage),
};
