import type { Address } from "./page-addresses.ts";

/** Tells the files that say what a search shows of the claims it has found. */
export function isSearchRecords(file: string): boolean {
  return /^search\/report-\d+-\d+\.js$/.test(file);
}

/**
 * Reads the addresses that the search page leads to: of the report, the claims and their translations. They stand in the file as paths from
 * the site's root, which the search page is one step below.
 *
 * @returns null when the file is not written as the search page reads it
 */
export function readSearchRecords(text: string): Address[] | null {
  const data = parseRecords(text);
  if (!Array.isArray(data)) return null;
  const [report, , claims]: unknown[] = data;
  if (!Array.isArray(claims)) return null;
  const paths = [report, ...claims.flatMap(pathsOf)];
  if (!paths.every((path) => typeof path === "string")) return null;
  return paths.map((path) => ({ value: `../${path}`, place: "a result of the search", use: "link" }));
}

function parseRecords(text: string): unknown {
  const [, json] = /^plumbline\("[^"]*","[0-9a-f]+",(.*)\);\n$/s.exec(text) ?? [];
  try {
    return json === undefined ? null : JSON.parse(json);
  } catch {
    return null;
  }
}

/** The first field of a claim is its path, and from the seventh on come its translations, each beginning with its own. */
function pathsOf(claim: unknown): unknown[] {
  if (!Array.isArray(claim)) return [null];
  const translations: unknown[] = claim.slice(6);
  return [claim[0], ...translations.map((each) => (Array.isArray(each) ? (each[0] as unknown) : null))];
}
