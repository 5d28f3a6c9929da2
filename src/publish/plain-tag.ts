import type { Attributes } from "./page-listener.ts";
import type { PageText } from "./page-text.ts";
import { NameReader } from "./plain-names.ts";

const [slash, greater, equals, quote] = [47, 62, 61, 34] as const;

/** A start tag. One is made for a page and reads tag after tag, so that no attribute needs anything of its own. */
export class PlainTag implements Attributes {
  name = "";
  /** Whether it ends with a slash. */
  isClosed = false;
  /** Where what follows begins. */
  end = 0;
  count = 0;
  readonly #page: PageText;
  readonly #reader = new NameReader();
  readonly #names: string[] = [];
  /** Where the values begin and end. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(page: PageText) {
    this.#page = page;
  }

  nameAt(place: number): string {
    return this.#names[place] ?? "";
  }

  valueAt(place: number): string {
    return this.#page.read(this.#from[place] ?? 0, this.#to[place] ?? 0);
  }

  /**
   * Reads a tag from its name on.
   *
   * @returns whether its attributes are all written as name="value" or name alone, none of them twice
   */
  read(from: number): boolean {
    const { bytes, latin1 } = this.#page;
    const reader = this.#reader;
    this.name = reader.read(bytes, from);
    let at = reader.end;
    this.count = 0;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at])) at += 1;
      const code = bytes[at];
      if (code === greater || code === slash) {
        this.isClosed = code === slash;
        this.end = this.isClosed ? at + 2 : at + 1;
        return bytes[this.end - 1] === greater;
      }
      if (before === at) return false;
      const name = reader.read(bytes, at);
      // Parsers make capitals small, but for those in known names.
      if (name === "" || (!reader.isKnown && /[A-Z]/.test(name)) || this.#has(name)) return false;
      at = reader.end;
      if (bytes[at] === equals) {
        const close = latin1.indexOf('"', at + 2);
        if (bytes[at + 1] !== quote || close === -1 || !this.#page.isPlain(at + 2, close)) return false;
        this.#from[this.count] = at + 2;
        this.#to[this.count] = close;
        at = close + 1;
      } else this.#from[this.count] = this.#to[this.count] = at;
      this.#names[this.count] = name;
      this.count += 1;
    }
  }

  #has(name: string): boolean {
    for (let place = 0; place < this.count; place += 1) if (this.#names[place] === name) return true;
    return false;
  }
}

/** Tells whether a byte is space between attributes and elements. */
export function isSpace(code: number | undefined): boolean {
  return code === 32 || code === 10 || code === 9;
}
