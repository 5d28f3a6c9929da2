import { createRequire } from "node:module";
import { wholeStyles } from "../../../citation-styles/whole-styles.ts";
import type { CitedPage } from "../../../../src/report/data/cite-claim.ts";
import type { CslDate } from "../../../../src/report/data/csl-json.ts";

/** A reference as the library understands it. */
export interface ReadReference {
  id: string;
  type: string;
  title: string;
  author?: { family?: string; literal?: string }[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  note?: string;
  publisher?: string;
  "citation-key"?: string;
  "container-title"?: string;
}

interface CitationLibrary {
  plugins: {
    input: { chain(text: string, options: { forceType?: string; generateGraph: false }): ReadReference[] };
    output: { format(name: string, data: object[], options: object): string };
    config: { get(name: "@csl"): { styles: { add(name: string, style: string): void } } };
  };
}

// The packages bring no types.
const load = createRequire(import.meta.url);
const { plugins }: CitationLibrary = load("@citation-js/core");
for (const plugin of ["bibtex", "ris", "csl"]) load(`@citation-js/plugin-${plugin}`);

/** Reads references with Citation.js, whose parsers are not ours. */
export function readReferences(text: string, form: "@csl/text" | "@bibtex/text" | "@ris/file"): ReadReference[] {
  const forceType = form === "@csl/text" ? "@else/json" : form;
  return plugins.input.chain(text, { forceType, generateGraph: false });
}

plugins.config.get("@csl").styles.add("chicago", wholeStyles["chicago-author-date.csl"]);

/** Cites a page as the library does with a whole official style, given the page's own texts. It may change the capitals of titles. */
export function citeWithLibrary({ author, title, site, date, version, url }: CitedPage, template: "apa" | "chicago"): string {
  const item = {
    id: "page",
    type: "document",
    author: [{ literal: author }],
    title,
    ...(site === null ? {} : { publisher: site }),
    ...(date === null ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(version === null ? {} : { version }),
    URL: url,
  };
  return cite(item, template);
}

/** Cites a reference in APA form as the library does. */
export function citeInApa(reference: object): string {
  return cite(reference, "apa");
}

function cite(item: object, template: string): string {
  return plugins.output.format("bibliography", [item], { format: "text", template, lang: "en-US" }).trim();
}
