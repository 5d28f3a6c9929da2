/** A citation with stand-ins: texts and, between them, the numbers of what stands there. */
export type Pattern = readonly (string | number)[];

/** Cuts a text at its stand-ins and at “?” and “!”, which are numbered after them in their order. */
export function cutPattern(text: string, standIns: readonly string[]): Pattern {
  let signs = standIns.length;
  return text.split(new RegExp(`(${standIns.join("|")}|[?!])`)).map((part, index) => {
    if (index % 2 === 0) return part;
    const number = standIns.indexOf(part);
    return number === -1 ? signs++ : number;
  });
}

/** Puts texts where their numbers stand. */
export function fillPattern(pattern: Pattern, texts: readonly string[]): string {
  return pattern.map((part) => (typeof part === "string" ? part : (texts[part] ?? ""))).join("");
}
