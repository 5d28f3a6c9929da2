// Names of elements and attributes. Those that are known come as the same text each time, which is compared and looked up at once;
// parts cut out of a page are compared letter by letter.
const elements =
  "html head meta title link style script body svg symbol path circle rect g use a header nav ul li main article section p span h1 h2 h3 h4 div ol dl dt dd time cite blockquote mark q figure figcaption details summary table thead tbody tr th td footer button pre code em strong sup s br b i small sub textarea";
const attributes =
  "lang dir charset name content property rel href type src defer class id viewBox width height aria-hidden aria-label aria-labelledby aria-describedby aria-current role focusable d cx cy r x y fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray tabindex hidden data-fact data-copy data-done datetime open cite title http-equiv scope data-verdict data-speaker data-flags rows readonly target";

/** Lists names, each as a text that is compared by its place in memory: of that kind are the names of an object's fields. */
export function listNames(names: string): string[] {
  return Object.keys(Object.fromEntries(names.split(" ").map((name) => [name, true])));
}

// Looked up by their hashes. Of two names that fall on one place the first is not known, which costs time and nothing else.
const places = 4096;
const known: string[] = Array.from({ length: places }, () => "");
for (const name of listNames(`${elements} ${attributes}`)) known[hashOf(Buffer.from(name), 0, name.length)] = name;

/** Reads a name that `skipName` has found the end of. */
export function readName(latin1: string, bytes: Uint8Array, from: number, end: number): string {
  const name = known[hashOf(bytes, from, end)] ?? "";
  return name.length === end - from && isWritten(name, bytes, from) ? name : latin1.slice(from, end);
}

/** Letters, digits and hyphens: where they end. */
export function skipName(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isNamePart[bytes[at] ?? 0] === 1) at += 1;
  return at;
}

/** Tells whether a name stands at a place. */
export function isWritten(name: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < name.length; at += 1) if (bytes[from + at] !== name.charCodeAt(at)) return false;
  return true;
}

const isNamePart = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9-]/.test(String.fromCharCode(code)) ? 1 : 0));

function hashOf(bytes: Uint8Array, from: number, end: number): number {
  let hash = end - from;
  for (let at = from; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return (hash ^ (hash >>> 12)) & (places - 1);
}
