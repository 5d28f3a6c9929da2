/**
 * Copies a text out of the one it is a part of. V8 keeps the whole of a text in memory as long as any part of it is kept,
 * so what is remembered of a page would keep the page.
 */
export function detach(part: string): string {
  // Put together with a space the text is a new one, of which all but the space is a part: several times sooner than by way of bytes.
  return ` ${part}`.slice(1);
}
