const longest = 120;

/**
 * Shows a text from a file inside a message: in curly quotes, on one line, its middle left out when it is long.
 *
 * @param value the text as the file has it, of any length
 * @param limit how many characters are shown at most
 */
export function quoteValue(value: string, limit = longest): string {
  return `“${shortenText(value.replace(/\s+/gu, " "), limit)}”`;
}

/** Shows any value of a file as a message names it: the text “x”, the number 5, a list of 3 … */
export function describeValue(value: unknown): string {
  if (value === null) return "nothing (null)";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  switch (typeof value) {
    case "string":
      return `the text ${quoteValue(value)}`;
    case "number":
      return `the number ${value}`;
    case "boolean":
      return `${value} without quotation marks`;
    case "object":
      return "a group of fields in braces { }";
    default:
      return "nothing";
  }
}

/** Leaves out the middle of a text that is longer than `limit` characters. */
export function shortenText(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const tail = Math.floor(limit / 4);
  const head = value.slice(0, limit - tail - 1).replace(/[\ud800-\udbff]$/, "");
  return `${head}…${value.slice(-tail).replace(/^[\udc00-\udfff]/, "")}`;
}
