/** A thing that markup describes: its properties by their names. */
export type Thing = Readonly<Record<string, unknown>>;

/**
 * Reads the JSON-LD blocks of a page.
 *
 * @returns every thing in them, those inside other things too, and for each block that is not JSON what the parser says
 */
export function parseJsonLd(blocks: string[]): { things: Thing[]; faults: string[] } {
  const things: Thing[] = [];
  const faults: string[] = [];
  for (const block of blocks) {
    try {
      gather(JSON.parse(block), things);
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { things, faults };
}

function gather(value: unknown, into: Thing[]): void {
  if (Array.isArray(value)) for (const each of value) gather(each, into);
  else if (isThing(value)) {
    into.push(value);
    for (const each of Object.values(value)) gather(each, into);
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Finds the things of a type, which a thing may have several of, and which may be written with the address of its vocabulary. */
export function thingsOfType(things: Thing[], type: string): Thing[] {
  const isIt = (each: unknown): boolean => typeof each === "string" && each.endsWith(type) && each.split(/[/#:]/).at(-1) === type;
  return things.filter(({ "@type": types }) => (Array.isArray(types) ? types.some(isIt) : isIt(types)));
}

/**
 * Reads a property of a thing, or of a thing in it: textAt(review, "reviewRating", "alternateName").
 *
 * @returns the text, a number as text, or null where there is neither
 */
export function textAt(thing: Thing, ...path: string[]): string | null {
  let value: unknown = thing;
  for (const name of path) value = isThing(value) ? value[name] : undefined;
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : null;
}

/** Lists the things that a property holds, whether it is written as one or as a list. */
export function thingsAt(thing: Thing, name: string): Thing[] {
  return [thing[name]].flat().filter(isThing);
}

/** What schema.org has for words: they may look like an address, and are none. */
const words = new Set(["name", "alternateName", "headline", "text", "claimReviewed", "ratingExplanation", "jobTitle"]);

/** Lists every address that markup names: texts that are a web address and nothing else, where the property is not one for words. */
export function addressesIn(things: Thing[]): string[] {
  const found: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value === "string") {
      if (/^https?:\/\/\S+$/i.test(value)) found.push(value);
    } else if (Array.isArray(value)) for (const each of value) if (typeof each === "string") add(each);
  };
  for (const thing of things) {
    for (const name of Object.keys(thing)) if (name !== "@context" && !words.has(name)) add(thing[name]);
  }
  return found;
}
