import { createHash } from "node:crypto";

/**
 * The rules of a page for the browser, as its Content-Security-Policy says them: nothing at all but the site's own pictures, fonts and
 * script files, requests to the site itself (tools that judge a page ask for robots.txt in its name), and the style sheets written into
 * the page, each known by its hash. A JSON-LD block is data, which no policy is asked about.
 */
const rules = [
  "default-src 'none'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/**
 * Writes the policy of a page (https://www.w3.org/TR/CSP3/).
 *
 * @param styles the style sheets as they stand in the page, to the letter
 */
export function contentPolicy(styles: Iterable<string>): string {
  const hashes = [...new Set([...styles].map(hashSource))].sort();
  return [...rules, `style-src ${hashes.length === 0 ? "'none'" : hashes.join(" ")}`].join("; ");
}

const known = new Map<string, string>();

/** Names a text in a policy by its hash. Pages share their style sheets, so each is hashed once. */
function hashSource(text: string): string {
  const source = known.get(text) ?? `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  known.set(text, source);
  return source;
}
