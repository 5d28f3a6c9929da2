import { formatDate } from "../../../report/format-date.ts";

/**
 * Proposes what a source is called in short: its publisher, and when it appeared.
 *
 * @param published as the source's file has it; undefined when nobody knows
 * @param lang the language of the report
 */
export function proposeLabel(publisher: string, published: string | undefined, lang: string): string {
  if (published === undefined) return publisher;
  // People go on writing in the label, and could not see that a space in it is none of theirs.
  return `${publisher}, ${formatDate(published, lang)
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .replaceAll("\u2060", "")}`;
}
