import { parse } from "parse5";
import type { Address } from "./page-addresses.ts";
import { PageReader } from "./page-reader.ts";
import { tellPlainPage } from "./tell-plain-page.ts";
import { tellTree } from "./tell-tree.ts";

/** A place on a page that shows one fact, marked by data-fact. */
export interface Fact {
  /** What the place says it shows, such as verdict. */
  name: string;
  /** Its visible words. */
  text: string;
  /** The same for machines: of <time> its datetime, of <data> its value, else null. */
  value: string | null;
  /** The datetime of every <time> in it. */
  times: string[];
}

/** What the proofs look at on one page, read in one pass. */
export interface BuiltPage {
  /** Relative to the site's root, with forward slashes. */
  path: string;
  lang: string | null;
  title: string;
  /** The visible words of each main heading. */
  headings: string[];
  ids: Set<string>;
  /** Ids that are given more than once. */
  repeatedIds: string[];
  /** Every address in attributes, in the order of the page. */
  addresses: Address[];
  /** The style sheets written into the page. */
  styles: string[];
  /** What style attributes say. */
  styleAttributes: string[];
  /** Every Content-Security-Policy that the page itself states, and whether anything that it rules over stands before it. */
  policies: { text: string; late: boolean }[];
  /** Scripts written into the page, and attributes that run something: what each begins with. */
  inlineScripts: string[];
  /** How many elements of it run a script, be it a file or written into the page. */
  scripts: number;
  /** The JSON-LD blocks as they are written. */
  jsonLd: string[];
  facts: Fact[];
  /** Every date: what machines read and what readers do. */
  times: { datetime: string | null; words: string }[];
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Reads from a page what the proofs look at, as a browser parses it that runs no scripts. */
export function readBuiltPage(path: string, html: string | Uint8Array): BuiltPage {
  const bytes = typeof html === "string" ? Buffer.from(html, "utf8") : html;
  const plain = new PageReader(path);
  if (tellPlainPage(bytes, plain)) return plain.page;
  const any = new PageReader(path);
  tellTree(parse(decoder.decode(bytes), { scriptingEnabled: false }), any);
  return any.page;
}
