/** Two names are the same when only case, spaces around and between words, and Unicode form differ. */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}
