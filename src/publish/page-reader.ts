import type { BuiltPage, Fact } from "./built-page.ts";
import { collapse } from "./collapse.ts";
import { readAddresses, readMetaAddress } from "./page-addresses.ts";
import { valueOf, type Attributes, type PageListener } from "./page-listener.ts";

/** An open element whose text is gathered until it ends. */
interface Gathering {
  /** How many elements are open from the page element down to it. */
  depth: number;
  /** Whether its own text counts, whatever is hidden; else what readers see in it. */
  isRaw: boolean;
  text: string;
  /** The fact that it shows. */
  fact?: Fact;
  finish(text: string): void;
}

const letterO = 111;

/** Reads what the proofs look at, while it is told what stands on a page. */
export class PageReader implements PageListener {
  /** What has been read; complete when the page has been told to its end. */
  readonly page: BuiltPage;
  #depth = 0;
  /** The depths of the open elements that conceal what is in them. */
  readonly #concealing: number[] = [];
  /** The depth of the outermost open template; 0 when none is open. */
  #template = 0;
  readonly #gathered: Gathering[] = [];

  constructor(path: string) {
    this.page = {
      path,
      lang: null,
      title: "",
      headings: [],
      ids: new Set(),
      repeatedIds: [],
      addresses: [],
      styles: [],
      styleAttributes: [],
      policies: [],
      inlineScripts: [],
      scripts: 0,
      jsonLd: [],
      facts: [],
      times: [],
    };
  }

  get wantsText(): boolean {
    return this.#gathered.length > 0;
  }

  start(tagName: string, isHtml: boolean, attributes: Attributes): void {
    const { page } = this;
    this.#depth += 1;
    let conceals = tagName === "script" || tagName === "style" || tagName === "template" || tagName === "noscript";
    let fact: string | null = null;
    for (let place = 0; place < attributes.count; place += 1) {
      const name = attributes.nameAt(place);
      if (name === "class") conceals ||= isVisuallyHidden(attributes.valueAt(place));
      else if (name === "id") note(page, attributes.valueAt(place));
      else if (name === "hidden") conceals = true;
      else if (name === "data-fact") fact = attributes.valueAt(place);
      else if (name === "style") page.styleAttributes.push(attributes.valueAt(place));
      else if (name === "srcdoc" || (name.charCodeAt(0) === letterO && name.startsWith("on")))
        page.inlineScripts.push(`${name}="${attributes.valueAt(place).slice(0, 60)}"`);
      else readAddresses(tagName, attributes, place, page.addresses);
    }
    if (conceals) this.#concealing.push(this.#depth);
    if (fact !== null && this.#concealing.length === 0) this.#readFact(fact, tagName, attributes);
    this.#readElement(tagName, isHtml, attributes);
  }

  text(text: string): void {
    const concealed = this.#concealing.at(-1) ?? 0;
    for (const gathering of this.#gathered) {
      const { depth, isRaw } = gathering;
      if (isRaw ? depth === this.#depth : depth > concealed) gathering.text += text;
    }
  }

  end(): void {
    while (this.#gathered.at(-1)?.depth === this.#depth) {
      const gathering = this.#gathered.pop();
      gathering?.finish(gathering.text);
    }
    if (this.#concealing.at(-1) === this.#depth) this.#concealing.pop();
    if (this.#template === this.#depth) this.#template = 0;
    this.#depth -= 1;
  }

  #readElement(tagName: string, isHtml: boolean, attributes: Attributes): void {
    const { page } = this;
    if (tagName === "time") this.#readTime(attributes);
    else if (tagName === "meta") readMeta(page, attributes);
    else if (tagName === "script") this.#readScript(attributes);
    else if (tagName === "style") this.#gatherInto(page.styles, (text) => text, true);
    else if (tagName === "html") page.lang = valueOf(attributes, "lang");
    else if (tagName === "h1" && this.#concealing.length === 0) this.#gatherInto(page.headings, collapse, false);
    else if (tagName === "title" && isHtml && page.title === "") this.#gather(true, (text) => (page.title = collapse(text)));
    else if (tagName === "template" && isHtml && this.#template === 0) this.#template = this.#depth;
  }

  #readFact(name: string, tagName: string, attributes: Attributes): void {
    const fact: Fact = { name, text: "", value: valueOf(attributes, "value"), times: [] };
    this.page.facts.push(fact);
    this.#gather(
      false,
      (text) => {
        fact.text = collapse(text);
        if (tagName === "time") fact.value = fact.times[0] ?? null;
      },
      fact,
    );
  }

  #readTime(attributes: Attributes): void {
    const datetime = valueOf(attributes, "datetime");
    // What is in a template is not in what stands around it.
    if (datetime !== null && this.#template === 0) for (const { fact } of this.#gathered) fact?.times.push(datetime);
    const time = { datetime, words: "" };
    this.page.times.push(time);
    this.#gather(false, (text) => (time.words = collapse(text)));
  }

  #readScript(attributes: Attributes): void {
    const { page } = this;
    if (valueOf(attributes, "type")?.trim().toLowerCase() === "application/ld+json") {
      this.#gatherInto(page.jsonLd, (text) => text, true);
      return;
    }
    page.scripts += 1;
    if (["src", "href", "xlink:href"].some((name) => valueOf(attributes, name) !== null)) return;
    this.#gatherInto(page.inlineScripts, (text) => `<script>${text.trim().slice(0, 60)}`, true);
  }

  /** Gathers the text of the element that has just begun into a list, at the place of its beginning. */
  #gatherInto(texts: string[], read: (text: string) => string, isRaw: boolean): void {
    const place = texts.push("") - 1;
    this.#gather(isRaw, (text) => (texts[place] = read(text)));
  }

  #gather(isRaw: boolean, finish: (text: string) => void, fact?: Fact): void {
    this.#gathered.push({ depth: this.#depth, isRaw, text: "", fact, finish });
  }
}

/** Text for screen readers alone is not what the page shows. */
function isVisuallyHidden(names: string): boolean {
  return names.includes("visually-hidden") && /(^|\s)visually-hidden(\s|$)/.test(names);
}

function readMeta(page: BuiltPage, attributes: Attributes): void {
  readMetaAddress(attributes, page.addresses);
  if (valueOf(attributes, "http-equiv")?.toLowerCase() !== "content-security-policy") return;
  const late = page.styles.length > 0 || page.inlineScripts.length > 0 || page.addresses.some(({ use }) => use === "load");
  page.policies.push({ text: valueOf(attributes, "content") ?? "", late });
}

function note(page: BuiltPage, id: string): void {
  if (page.ids.has(id)) page.repeatedIds.push(id);
  else page.ids.add(id);
}
