import { parseJson } from "../../../check/json-file.ts";
import { UsageError } from "../../usage-error.ts";
import { readCslItem, type CslItem } from "./csl-item.ts";

/**
 * Reads the entries of a bibliography: CSL-JSON as Zotero exports it, BibTeX or BibLaTeX, or RIS, told apart by how the text begins.
 *
 * @param name the file's name, for messages
 * @throws UsageError when the text is none of these, is broken, or has no entry
 */
export async function readCitations(text: string, name: string): Promise<CslItem[]> {
  const items = (await readAs(text, name)).map(readCslItem).filter((item) => item !== null);
  if (items.length === 0) throw new UsageError(`“${name}” has no entry in it.`);
  return items;
}

async function readAs(text: string, name: string): Promise<unknown[]> {
  if (/^\s*[[{]/.test(text)) return readJson(text, name);
  if (/^TY {1,2}- /m.test(text)) return readWith("@ris/file", preferWholeDates(text), name, "RIS");
  if (/^\s*@\w+\s*[{(]/m.test(text)) return readWith("@biblatex/text", text, name, "BibTeX");
  throw new UsageError(`“${name}” is neither CSL-JSON nor BibTeX nor RIS. In Zotero: right click, “Export Item…”, “CSL JSON”.`);
}

function readJson(text: string, name: string): unknown[] {
  const { located, faults } = parseJson(text);
  const [fault] = faults;
  if (located === null) {
    throw new UsageError(`${name}:${fault?.line ?? 1}:${fault?.column ?? 1}  ${fault?.message ?? "This is not JSON."} ${fault?.fix ?? ""}`);
  }
  const { value } = located;
  const items: unknown = typeof value === "object" && value !== null && "items" in value ? value.items : value;
  return Array.isArray(items) ? items : [items];
}

/** The library is loaded only when it is needed. With the type given it looks nothing up and fetches nothing. */
async function readWith(forceType: string, text: string, name: string, format: string): Promise<unknown[]> {
  const { plugins } = await import("@citation-js/core");
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
  try {
    return plugins.input.chain(text, { forceType, generateGraph: false });
  } catch (error) {
    const [, line, column] = /line (\d+) col (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    const place = line === undefined ? "" : ` near line ${line}, column ${column ?? "1"}`;
    throw new UsageError(`“${name}” looks like ${format}, but cannot be read${place}. Look whether a brace or a comma is missing there.`);
  }
}

/** A RIS record may have the year (PY, Y1) beside the whole date (DA); the library looks for most types at the year alone. */
function preferWholeDates(text: string): string {
  const records = text.split(/(?<=^ER {1,2}-.*$)/m);
  const hasWholeDate = /^DA {1,2}- *\d{4}[/-]\d/m;
  return records
    .map((record) => (hasWholeDate.test(record) ? record.replace(/^(PY|Y1) {1,2}- .*$/gm, "").replace(/^DA(?= {1,2}-)/gm, "PY") : record))
    .join("");
}
