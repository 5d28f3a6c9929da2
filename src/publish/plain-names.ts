// Names of elements and attributes. Those that are known come as the same text each time, which is compared and looked up at once;
// parts cut out of a page are compared letter by letter.
const elements =
  "html head meta title link style script body svg symbol path circle rect g use a header nav ul li main article section p span h1 h2 h3 h4 div ol dl dt dd time cite blockquote mark q figure figcaption details summary table thead tbody tr th td footer button pre code em strong sup s br b i small sub textarea";
const attributes =
  "lang dir charset name content property rel href type src defer class id viewBox width height aria-hidden aria-label aria-labelledby aria-describedby aria-current role focusable d cx cy r x y fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray tabindex hidden data-fact data-copy data-done datetime open cite title http-equiv scope data-verdict data-speaker data-flags rows readonly target";

// The names of an object's fields are of the kind of text that is compared by its place in memory.
const names = Object.keys(Object.fromEntries([...elements.split(" "), ...attributes.split(" ")].map((name) => [name, true])));
const known = new Map(names.map((name) => [hashOf(name, 0, name.length), name]));

/** Reads a name that `skipName` has found the end of. */
export function readName(html: string, from: number, end: number): string {
  const name = known.get(hashOf(html, from, end));
  return name !== undefined && name.length === end - from && html.startsWith(name, from) ? name : html.slice(from, end);
}

/** Letters, digits and hyphens: where they end. */
export function skipName(html: string, from: number): number {
  let at = from;
  for (;;) {
    const code = html.charCodeAt(at);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!isLetter && code !== 45 && !(code >= 48 && code <= 57)) return at;
    at += 1;
  }
}

function hashOf(text: string, from: number, end: number): number {
  let hash = end - from;
  for (let at = from; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}
