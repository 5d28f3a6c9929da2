import type { Span } from "../../article/article.ts";
import type { ReportModel } from "../report-model.ts";

/**
 * Gives the stretch of the article that may be shown around a span: all of it, or the sentences the span stands in when only excerpts
 * may be reprinted.
 *
 * @returns offsets in UTF-16 code units of the article's text
 */
export function showableAround(
  { checked: { article, front } }: ReportModel,
  span: Pick<Span, "start" | "end">,
): { start: number; end: number } {
  if (front.display === "full") return { start: 0, end: article.text.length };
  const touched = article.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  return { start: Math.min(span.start, touched[0]?.start ?? span.start), end: Math.max(span.end, touched.at(-1)?.end ?? span.end) };
}

/** Makes the function that turns an offset in UTF-16 code units into one in Unicode code points. */
export function codePointOffsets(text: string): (offset: number) => number {
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      seconds.push(at + 1);
      at += 1;
    }
  }
  return (offset) => offset - countBelow(seconds, offset);
}

/** How many of the sorted numbers are below the limit, by halving. */
function countBelow(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
