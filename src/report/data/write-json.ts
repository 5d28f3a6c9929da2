/** Writes JSON as the hand-written files have it: two spaces, a line break at the end. A file so formatted comes out byte for byte. */
export function writeJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
