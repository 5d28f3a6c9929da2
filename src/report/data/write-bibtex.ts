/** One entry of a BibTeX file. Values are plain text; `url` is an address. A field without a value is left out. */
export interface BibtexEntry {
  key: string;
  fields: Record<string, string | undefined>;
}

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

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Writes entries as BibTeX in UTF-8. All are of the type misc, which BibTeX and BibLaTeX share for what stands on the web; what only
 * BibLaTeX reads (date, urldate) stands beside what both do.
 *
 * Citation.js, which reads BibTeX for us, does not write it (0.8.2): it spells letters beyond ASCII as commands and drops those that have
 * none, such as Arabic and Chinese ones; when told to leave them, it escapes no & or % either. Names are never escaped, hyphens go from
 * keys, so that two claims may share one, and a BibTeX entry gets no language, a month of “mar 14”, and the site where none is printed.
 */
export function writeBibtex(entries: BibtexEntry[]): string {
  return entries.map(writeEntry).join("\n");
}

/** Gives the fields of a day, month or year: the year and month for BibTeX, the whole date for BibLaTeX. */
export function bibtexDate(value: string | undefined): Pick<BibtexEntry["fields"], "year" | "month" | "date"> {
  const [year, month] = value?.split("-") ?? [];
  return { year, month, date: value };
}

function writeEntry({ key, fields }: BibtexEntry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${writeValue(name, value)},\n`],
  );
  return `@misc{${key},\n${lines.join("")}}\n`;
}

function writeValue(name: string, value: string): string {
  if (name === "month") return months[Number(value) - 1] ?? `{${value}}`;
  if (name === "url") return `{${value.replaceAll(/[{}\\]/g, encodeURIComponent)}}`;
  const text = value.trim().replaceAll(special, (sign) => commands[sign] ?? " ");
  // Double braces keep styles from changing capitals in a title, and names of organisations from being taken apart.
  return name === "title" || name === "author" ? `{{${text}}}` : `{${text}}`;
}
