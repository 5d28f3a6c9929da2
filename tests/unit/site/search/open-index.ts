import { gzipSync } from "node:zlib";
import type { ClaimEntry } from "../../../../src/report/find/claim-entry.ts";
import { buildIndex, type IndexLimits } from "../../../../src/site/search/build-index.ts";
import { findClaims, recordsPiece, type Findings, type IndexRoot } from "../../../../src/site/search/query-index.js";

/** An index as a browser meets it. */
export interface OpenIndex {
  files: ReadonlyMap<string, string>;
  /** Finds claims, and gives their paths, best first. */
  find(query: string, verdict?: string, mostPieces?: number): Promise<Findings & { paths: string[] }>;
  /** What a browser that has nothing yet asks for to show the first results of a query: the files and their size gzipped. */
  firstQuery(query: string, shown?: number): Promise<{ files: string[]; bytes: number }>;
}

/** Builds an index and opens it. */
export function openIndex(entries: readonly ClaimEntry[], limits?: IndexLimits): OpenIndex {
  const files = new Map(buildIndex(entries, limits).map(({ path, text }) => [path, text]));
  const read = (name: string): unknown => {
    const [, piece, json = ""] = /^plumbline\("([^"]*)","[0-9a-f]{10}",(.*)\);\n$/s.exec(files.get(`search/${name}.js`) ?? "") ?? [];
    if (piece !== name) throw new Error(`There is no piece ${name}.`);
    return JSON.parse(json);
  };
  const root = read("index") as IndexRoot;
  const load = (name: string): Promise<string> => Promise.resolve(read(name) as string);
  return {
    files,
    async find(query, verdict = "", mostPieces) {
      const findings = await findClaims(root, load, query, verdict, mostPieces);
      const paths = findings.found.map((found) => {
        const { name, place } = recordsPiece(found);
        const [, , claims] = read(name) as [string, string, [string][]];
        return claims[place]?.[0] ?? "";
      });
      return { ...findings, paths };
    },
    async firstQuery(query, shown = 10) {
      const asked = new Set(["index"]);
      const note = (name: string): Promise<string> => {
        asked.add(name);
        return load(name);
      };
      const { found } = await findClaims(root, note, query, "");
      for (const each of found.slice(0, shown)) asked.add(recordsPiece(each).name);
      const paths = [...asked].map((name) => `search/${name}.js`);
      return { files: paths, bytes: paths.reduce((sum, path) => sum + gzipSync(files.get(path) ?? "").length, 0) };
    },
  };
}
