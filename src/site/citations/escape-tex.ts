/** What TeX would not print as it stands: its own signs, blanks, and two hyphens or strokes, which it joins to a dash or a quotation mark. */
const special = /[\\{}~^&%$#_]|\s+|([-'`])(?=\1)|[?!](?=`)/g;

/** Braces are named, not escaped: BibTeX counts a brace whether or not a backslash stands before it. */
const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  ...Object.fromEntries([..."&%$#_"].map((sign) => [sign, `\\${sign}`])),
  ...Object.fromEntries([..."-'`?!"].map((sign) => [sign, `${sign}{}`])),
};

/**
 * Writes a plain text for a field of BibTeX, in UTF-8, so that TeX prints it to the letter. Blanks and line breaks become one blank.
 *
 * No library does. The citation library writes texts as they are. Citation.js, which reads BibTeX for us, spells letters beyond ASCII as
 * commands (0.8.2) and drops those that have none, such as Arabic and Chinese ones; when told to leave them, it escapes no & or % either.
 */
export function escapeTex(text: string): string {
  return text.trim().replaceAll(special, (sign) => commands[sign] ?? " ");
}
