/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Sets stretches of a text in square brackets; those that touch or overlap become one.
 *
 * @param within the part of the text that is wanted; stretches are cut to it
 * @param mark shows the words of a stretch, with its brackets
 */
export function markSpans(text: string, within: Stretch, spans: readonly Stretch[], mark: (words: string) => string): string {
  const cut = spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start);
  let marked = "";
  let at = within.start;
  for (let place = 0; place < cut.length; place += 1) {
    const { start = at, end: own = at } = cut[place] ?? {};
    let end = own;
    for (let next = cut[place + 1]; next !== undefined && next.start <= end; next = cut[place + 1]) {
      end = Math.max(end, next.end);
      place += 1;
    }
    marked += text.slice(at, start) + mark(`[${text.slice(start, end)}]`);
    at = end;
  }
  return marked + text.slice(at, within.end);
}
