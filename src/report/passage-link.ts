/** Characters that a text directive gives a meaning of its own, besides those encodeURIComponent covers. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/**
 * Makes the address that opens a page at a passage (URL Fragment Text Directives, WICG).
 * Long passages are named by their first and last words, as browsers look for both and mark what is between.
 *
 * @param url the page
 * @param passage words of the page, as they stand there
 * @returns the address with a text directive; a browser that does not know it opens the page at its top
 */
export function passageLink(url: string, passage: string): string {
  const words = passage.trim().split(/\s+/);
  const directive =
    words.length > 10 ? `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}` : encode(words.join(" "));
  // An address copied from a browser may bring a directive of its own; ours takes its place.
  const page = url.replace(/#?:~:.*$/s, "");
  return `${page}${page.includes("#") ? "" : "#"}:~:text=${directive}`;
}
