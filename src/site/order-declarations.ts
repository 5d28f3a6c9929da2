/** Properties that another of a different first word sets as well: they keep their order among each other. */
const families: Record<string, string> = {
  line: "font",
  row: "gap",
  column: "gap",
  top: "inset",
  bottom: "inset",
  left: "inset",
  right: "inset",
  place: "align",
  justify: "align",
  width: "size",
  height: "size",
  inline: "size",
  block: "size",
};

/**
 * Writes the declarations of each rule in one order, by the first word of the property: a compressor finds more of them again, and those that
 * may set the same thing stay in the order they were in. What elements look like is the same.
 *
 * @param css a minified style sheet
 */
export function orderDeclarations(css: string): string {
  return css.replaceAll(/(?<=\{)[^{}]+(?=\})/g, (body) => {
    const declarations = body.match(/(?:"[^"]*"|\([^)]*\)|[^;"(])+/g) ?? [];
    return declarations
      .map((text) => ({ text, family: familyOf(text) }))
      .sort((one, other) => (one.family < other.family ? -1 : Number(one.family > other.family)))
      .map(({ text }) => text)
      .join(";");
  });
}

function familyOf(declaration: string): string {
  const word = /^-?([a-z]+)/.exec(declaration)?.[1] ?? "";
  return families[word] ?? word;
}
