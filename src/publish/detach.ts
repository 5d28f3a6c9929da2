/**
 * Copies a text out of the one it is a part of. V8 keeps the whole of a text in memory as long as any part of it is kept,
 * so what is remembered of a page would keep the page.
 */
export function detach(part: string): string {
  return Buffer.from(part, "utf8").toString("utf8");
}
