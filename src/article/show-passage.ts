/**
 * A text short enough for a message: cut between words, with an ellipsis where something is left out.
 *
 * @param most how many characters may be shown
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${headOf(text, most)} …`;
}

/** A span of a text with the words around it, the span in square brackets: … enough fuel for [six weapons], the specifics … */
export function showInContext(text: string, start: number, end: number): string {
  const before = tailOf(text.slice(Math.max(0, start - contextLength), start), start > contextLength);
  const after = text.slice(end, end + contextLength);
  const rest = end + contextLength < text.length ? `${headOf(after, after.length - 1)} …` : after;
  return `${before}[${shorten(text.slice(start, end), 60)}]${rest}`.replace(/\s+/g, " ").trim();
}

const contextLength = 30;

function headOf(text: string, most: number): string {
  const head = text.slice(0, most);
  const lastSpace = head.lastIndexOf(" ");
  const cut = lastSpace > most / 2 ? head.slice(0, lastSpace) : head;
  return cut.replace(/[\uD800-\uDBFF]$/, "").trimEnd();
}

function tailOf(text: string, isCut: boolean): string {
  if (!isCut) return text;
  const firstSpace = text.indexOf(" ");
  return `… ${text.slice(firstSpace + 1).replace(/^[\uDC00-\uDFFF]/, "")}`;
}
