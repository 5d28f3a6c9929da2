// The package brings no types; this is the part of it that is used.
declare module "citeproc" {
  /** The characters that a processor takes for those of a word beside a quotation mark. */
  export const ROMANESQUE_REGEXP: RegExp;

  /** An item of CSL-JSON. */
  export interface Item {
    id: string;
    type: string;
    title: string;
    author: { literal: string }[];
    issued?: { "date-parts": number[][] };
    publisher?: string;
    version?: string;
    URL: string;
  }

  /** A style, ready to write. It keeps the items it was given last. */
  export class Engine {
    constructor(
      system: { retrieveLocale(language: string): string; retrieveItem(id: string): Item },
      style: string,
      language: string,
      forceLanguage: boolean,
    );
    setOutputFormat(format: "text"): void;
    updateItems(ids: string[]): void;
    /** Gives false for a style without a bibliography. */
    makeBibliography(): [unknown, string[]] | false;
    getTerm(term: string): string;
  }
}
