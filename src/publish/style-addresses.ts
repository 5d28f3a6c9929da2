import type { Address } from "./page-addresses.ts";

/** Reads the addresses that a style sheet has browsers load. */
export function styleAddresses(css: string): Address[] {
  const found = [
    ...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')][^)]*?))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')|image-set\(\s*["']([^"']*)/gi),
  ];
  return found.map(([, ...parts]) => ({
    value: (parts.find((part) => part !== undefined) ?? "").trim(),
    place: "a style sheet",
    use: "load",
  }));
}
