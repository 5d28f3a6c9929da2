import { parseAddress } from "../../../check/formats/parse-address.ts";
import { formats } from "../../../check/schema-validators.ts";
import { languageOf } from "../source/language-of.ts";
import { cleanLine } from "./clean-text.ts";
import type { LinkedNode } from "./linked-node.ts";

/** Where a review was found. */
export interface Surroundings {
  /** The address that relative ones begin from; null for a file that does not name its own. */
  address: string | null;
  /** The language of the page; undefined when it does not say. */
  lang: string | undefined;
  /** The day of the import, YYYY-MM-DD. */
  today: string;
}

const longestLine = 1000;

/** Brings values of JSON-LD into the forms that our files have. A value that cannot be is given back, so that it is told as left over. */
export class ReadValues {
  #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The first of the properties that has a text which fits in one line of at most 1,000 characters. */
  line(node: LinkedNode, ...names: string[]): string | undefined {
    for (const name of names) {
      const given = node.text(name);
      if (given === undefined) continue;
      const line = cleanLine(given);
      if (line.length <= longestLine && formats["line"]?.accepts(line) === true) return line;
      node.giveBack(name, given);
    }
    return undefined;
  }

  /** The first address of a property; there may be several, or things with one. */
  address(node: LinkedNode, name: string): string | undefined {
    const given = node.texts(name);
    const found = given.map((text) => this.asAddress(text));
    const place = found.findIndex((url) => url !== undefined);
    given.forEach((text, index) => index !== place && node.giveBack(name, text));
    return found[place];
  }

  /** A web address in the form that our files have; one that is relative is taken from the page it stands on. */
  asAddress(text: string): string | undefined {
    const bare = text.trim();
    if (formats["uri"]?.accepts(bare) === true) return bare.length <= 2000 ? bare : undefined;
    const isRelative = /^(\/|\.\.?\/)/.test(bare);
    const base = isRelative ? (this.#around.address ?? undefined) : undefined;
    if (!/^https?:\/\//i.test(bare) && base === undefined) return undefined;
    const url = parseAddress(bare, base)?.href ?? "";
    return url.length <= 2000 && formats["uri"]?.accepts(url) === true ? url : undefined;
  }

  /** A name that is written as it is, or as the name of a thing. */
  name(node: LinkedNode, property: string): string | undefined {
    const [thing] = node.nodes(property);
    return (thing === undefined ? undefined : this.line(thing, "name", "legalName")) ?? this.line(node, property);
  }

  /** A day, month or year; of a time its day as it is written. Dates to come are no dates of something published. */
  date(node: LinkedNode, name: string): string | undefined {
    const given = node.text(name);
    if (given === undefined) return undefined;
    const [, year = "", month, day] = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T\s].*)?)?)?\s*$/.exec(given) ?? [];
    const date = [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, "0"))).join("-");
    if (formats["partial-date"]?.accepts(date) === true && date <= this.#around.today) return date;
    node.giveBack(name, given);
    return undefined;
  }

  /** A language by its tag or its English name, or of a thing by either. */
  language(node: LinkedNode, name: string): string | undefined {
    const [thing] = node.nodes(name);
    if (thing !== undefined) return languageOf(thing.text("alternateName") ?? thing.text("name"));
    const given = node.text(name);
    const lang = languageOf(given?.trim());
    if (given !== undefined && lang === undefined) node.giveBack(name, given);
    return lang;
  }
}
