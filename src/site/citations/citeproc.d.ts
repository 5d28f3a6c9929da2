// The package brings no types; this is the part of it that is used.
declare module "citeproc" {
  /** The characters that a processor takes for those of a word beside a quotation mark. */
  export const ROMANESQUE_REGEXP: RegExp;

  interface Day {
    "date-parts": number[][];
  }

  /** An item of CSL-JSON. */
  export interface Item {
    id: string;
    type: string;
    title: string;
    author?: { literal: string }[];
    issued?: Day;
    accessed?: Day;
    publisher?: string;
    version?: string;
    URL: string;
    language?: string;
    keyword?: string;
    note?: string;
    "citation-label"?: string;
  }

  /** Reads a file of styles or terms, as a processor does that is given the text of it. */
  export function parseXml(xml: string): object;

  /** A style, ready to write. It keeps the items it was given last. */
  export class Engine {
    constructor(
      system: { retrieveLocale(language: string): object; retrieveItem(id: string): Item },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    setOutputFormat(format: "text"): void;
    updateItems(ids: string[]): void;
    /** Gives false for a style without a bibliography. */
    makeBibliography(): [unknown, string[]] | false;
    getTerm(term: string, form: "long" | "short"): string;
  }
}
