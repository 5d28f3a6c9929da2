/** One escape of a JSON string: a surrogate pair, a single code unit, or a letter. */
const escape = /\\(?:u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|u([0-9a-f]{4})|(.))/gi;

/** Characters that everybody can see and tell apart; blanks, combining marks and what leaves no trace are not among them. */
const visible = /^(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]$/u;

const shortEscapes: Record<string, string> = { "\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t", '"': '"', "\\": "\\" };

/**
 * Brings a string of a JSON text into its normal form: an escape of a visible character becomes the character, any other is spelt the
 * short way where JSON has one and with small letters where not. A character that was escaped because nobody could see it stays
 * escaped, and one that stands in the text as itself stays as it is, so the string's value never changes.
 *
 * @param token the string as it stands in the file, with its quotation marks
 */
export function normalString(token: string): string {
  if (!token.includes("\\")) return token;
  return token.replace(escape, (whole, high?: string, low?: string, unit?: string, letter?: string) => {
    if (letter !== undefined) return letter === "/" ? "/" : whole;
    const units = [high ?? unit ?? "", ...(low === undefined ? [] : [low])];
    const character = String.fromCharCode(...units.map((digits) => Number.parseInt(digits, 16)));
    const short = shortEscapes[character];
    if (short !== undefined) return `\\${short}`;
    return visible.test(character) ? character : units.map((digits) => `\\u${digits.toLowerCase()}`).join("");
  });
}
