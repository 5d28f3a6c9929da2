/**
 * Reads an address as browsers do. URL.canParse would be shorter, but once it has been optimized Node 20 denies hosts with letters such as ü.
 *
 * @param base what a relative address is relative to
 * @returns null when it is none
 */
export function parseAddress(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
