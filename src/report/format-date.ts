/** How a date is written: a day, a month or a year, or an interval of them. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, parts: number): Intl.DateTimeFormat {
  const key = `${lang} ${parts}`;
  let format = formats.get(key);
  if (format === undefined) {
    // Persian and Arabic readers expect their own digits, but the calendar of the sources: Gregorian.
    format = new Intl.DateTimeFormat(lang, {
      calendar: "gregory",
      timeZone: "UTC",
      year: "numeric",
      ...(parts > 1 ? { month: "long" } : {}),
      ...(parts > 2 ? { day: "numeric" } : {}),
    });
    formats.set(key, format);
  }
  return format;
}

/** Words for dates by language and date. A page names about twenty dates, and a site few that differ. */
const written = new Map<string, Map<string, string>>();

/** More dates than this differ in no site that has real ones, so memory is not lost to those that have made-up ones. */
const mostWritten = 20_000;

/**
 * Writes a date in words.
 *
 * @param value YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by a slash
 * @param lang the language to write it in
 * @returns for example “8–9 March 2025” for 2025-03-08/2025-03-09 in British English; a line may end in it only before the year
 */
export function formatDate(value: string, lang: string): string {
  let dates = written.get(lang);
  if (dates === undefined || dates.size > mostWritten) written.set(lang, (dates = new Map()));
  let words = dates.get(value);
  if (words === undefined) dates.set(value, (words = writeDate(value, lang)));
  return words;
}

function writeDate(value: string, lang: string): string {
  const [first = value, last] = value.split("/");
  const parts = first.split("-").length;
  const format = formatter(lang, parts);
  const start = new Date(first);
  return joinParts(last === undefined || last === first ? format.formatToParts(start) : format.formatRangeToParts(start, new Date(last)));
}

/** A day stays on the line of its month, and so do two days of one month. */
function joinParts(parts: readonly { type: string; value: string }[]): string {
  return parts
    .map(({ type, value }, place) => {
      const around = [parts[place - 1]?.type, parts[place + 1]?.type];
      if (type !== "literal" || !around.includes("day")) return value;
      if (around.includes("month")) return value.replace(" ", "\u00a0");
      // A line may end behind a dash, unless a joiner follows.
      return around.every((one) => one === "day") ? value.replaceAll("\u2009", "\u202f").replace("–", "–\u2060") : value;
    })
    .join("");
}
