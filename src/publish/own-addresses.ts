import type { Address } from "./page-addresses.ts";

/** What an address in a text can be written with. */
const addressInText = /[^\s,"'<>()\\^`{|}]{1,2000}/y;

/**
 * Finds the addresses of the site itself that stand in a file for machines, such as a feed. An entry of a feed keeps its first address as its
 * id after the page has moved, so that readers are not shown it again.
 *
 * @param baseUrl the published address, ending with a slash
 */
export function ownAddresses(text: string, baseUrl: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf(baseUrl); at !== -1; at = text.indexOf(baseUrl, at + 1)) {
    addressInText.lastIndex = at;
    const address = addressInText.exec(text)?.[0].replace(/[.;:!?]+$/, "") ?? baseUrl;
    const isId = /(?:<id>|"id":\s*")$/.test(text.slice(Math.max(0, at - 20), at));
    found.push({ value: address.replaceAll("&amp;", "&"), place: "the text", use: isId ? "id" : "markup" });
  }
  return found;
}
