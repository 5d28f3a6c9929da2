const anyText = "[\\s\\S]*";
const control = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f";
const day = "(?:0[1-9]|[12]\\d|3[01])";
const month = "(?:0[1-9]|1[0-2])";
const partialDate = `[1-9]\\d{3}(?:-${month}(?:-${day})?)?`;

const email = "[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+";
const uri = 'https?://[^\\s/?#<>"\\\\`@]*[^\\s/?#<>"\\\\`@.][.。．｡][^\\s/?#<>"\\\\`@.][^\\s<>"\\\\`]*';

/**
 * The forms of texts as patterns that a browser can hold a field against while it is filled in, by the names of the schemas' "format".
 * They are no stricter than the check, which has the last word: that a month has 30 days, they do not know.
 */
const patterns: Readonly<Record<string, string>> = {
  id: "(?!(?:con|prn|aux|nul|com\\d|lpt\\d)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
  date: `[1-9]\\d{3}-${month}-${day}`,
  "partial-date": partialDate,
  "date-or-interval": `${partialDate}(?:/${partialDate})?`,
  uri,
  "language-tag": "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
  line: "(?!\\s)[^\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]+(?<!\\s)",
  text: `(?=${anyText}\\S)[^${control}]+`,
  email,
  "error-desk": `${email}|(?=[^{?#]*\\?[^#]*\\{body\\})${uri}`,
};

/**
 * Writes a pattern that every valid text of a part has, and most others have not.
 *
 * @returns the source of a regular expression without flags, or null when the part takes any text
 */
export function textPattern({
  format,
  minLength,
  maxLength,
}: {
  format?: unknown;
  minLength?: unknown;
  maxLength?: unknown;
}): string | null {
  const form = typeof format === "string" ? patterns[format] : undefined;
  // Lengths are counted in characters, of which some are two units of a string.
  const length =
    typeof maxLength === "number"
      ? `(?=(?:[\\ud800-\\udbff][\\udc00-\\udfff]|[\\s\\S]){${typeof minLength === "number" ? minLength : 0},${maxLength}}$)`
      : "";
  return form === undefined && length === "" ? null : `^${length}(?:${form ?? anyText})$`;
}
