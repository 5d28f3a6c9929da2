/** A value that nothing was made of: where it stands, as reviewRating.image, and what it is. */
export interface Unread {
  path: string;
  value: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

/** The things of a document that other places name by their @id. */
export type Identified = ReadonlyMap<string, Properties>;

/**
 * A thing in JSON-LD. It keeps account of what was read, so that nothing is lost unseen. A property may be written with its vocabulary's prefix or
 * address, alone or as a list; a text may be wrapped in @value; a thing may be named by its @id and described elsewhere in the document.
 */
export class LinkedNode {
  readonly types: readonly string[];
  #path: string;
  #identified: Identified;
  #values = new Map<string, unknown[]>();
  /** What was read of each property: the places of its list, or the things that were made of it. */
  #read = new Map<string, Set<number>>();
  #children = new Map<string, LinkedNode>();

  constructor(properties: Properties, identified: Identified, path = "") {
    this.#path = path;
    this.#identified = identified;
    this.types = [properties["@type"]].flat().flatMap((type) => (typeof type === "string" ? [bareName(type)] : []));
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith("@")) continue;
      this.#values.set(
        bareName(name),
        [value].flat(Infinity).filter((one) => one !== null && one !== ""),
      );
    }
    const id = properties["@id"];
    if (typeof id === "string" && /^https?:/i.test(id)) this.#values.set("@id", [id]);
  }

  /** The first of the names that has a text or number; undefined when none has. */
  text(...names: string[]): string | undefined {
    for (const name of names) {
      for (const [place, value] of this.#valuesOf(name)) {
        const text = textOf(value);
        if (text === undefined) continue;
        this.#note(name, place);
        return text;
      }
    }
    return undefined;
  }

  /** All texts, numbers and things of a property, in their order. */
  parts(name: string): (string | LinkedNode)[] {
    return this.#valuesOf(name).flatMap(([place, value]) => {
      const part = textOf(value) ?? this.#childOf(name, place, value);
      if (part !== undefined) this.#note(name, place);
      return part ?? [];
    });
  }

  /** All texts and numbers of a property. */
  texts(name: string): string[] {
    return this.#valuesOf(name).flatMap(([place, value]) => {
      const text = textOf(value);
      if (text !== undefined) this.#note(name, place);
      return text ?? [];
    });
  }

  /** All things of a property. */
  nodes(name: string): LinkedNode[] {
    return this.#valuesOf(name).flatMap(([place, value]) => {
      const child = textOf(value) === undefined ? this.#childOf(name, place, value) : undefined;
      if (child !== undefined) this.#note(name, place);
      return child ?? [];
    });
  }

  /** Says that a value which was read turned out to be of no use after all. */
  giveBack(name: string, text: string): void {
    for (const [place, value] of this.#valuesOf(name)) if (textOf(value) === text) this.#read.get(name)?.delete(place);
  }

  /** What nobody read, here and in the things that were read. */
  unread(): Unread[] {
    const own = [...this.#values].flatMap(([name, values]) => {
      if (name === "@id") return [];
      return values.flatMap((value, place) =>
        this.#read.get(name)?.has(place) === true ? [] : { path: this.#pathOf(name, place), value },
      );
    });
    return [...own, ...[...this.#children.values()].flatMap((child) => child.unread())];
  }

  #childOf(name: string, place: number, value: unknown): LinkedNode | undefined {
    if (!isProperties(value)) return undefined;
    const path = this.#pathOf(name, place);
    const child = this.#children.get(path) ?? new LinkedNode(this.#resolve(value), this.#identified, path);
    this.#children.set(path, child);
    return child;
  }

  #valuesOf(name: string): [place: number, value: unknown][] {
    return [...(this.#values.get(name) ?? []).entries()];
  }

  #note(name: string, place: number): void {
    const read = this.#read.get(name) ?? new Set();
    this.#read.set(name, read.add(place));
  }

  #pathOf(name: string, place: number): string {
    const list = (this.#values.get(name)?.length ?? 0) > 1 ? `[${place}]` : "";
    return `${this.#path === "" ? "" : `${this.#path}.`}${name}${list}`;
  }

  #resolve(value: Properties): Properties {
    const id = value["@id"];
    const described = typeof id === "string" ? this.#identified.get(id) : undefined;
    return described === undefined ? value : { ...described, ...value };
  }
}

/** A name without its vocabulary: schema:claimReviewed and https://schema.org/claimReviewed are claimReviewed. */
export function bareName(name: string): string {
  return name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/, "");
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return isProperties(value) && "@value" in value ? textOf(value["@value"]) : undefined;
}

export function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
