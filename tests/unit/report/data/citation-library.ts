import { createRequire } from "node:module";
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

/** Writes a reference in APA form as the CSL style has it (citeproc-js). */
export function citeInApa(reference: object): string {
  return plugins.output.format("bibliography", [reference], { format: "text", template: "apa", lang: "en-US" }).trim();
}
