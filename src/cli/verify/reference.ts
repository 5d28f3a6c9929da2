import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeBytes, describeFiles, manifestPath, type ManifestEntry } from "../../publish/manifest.ts";

/** What a copy is compared with. */
export interface Reference {
  /** Every file of the site, the manifest too. */
  files: ManifestEntry[];
  /** Of pages at former addresses, the address that some hosts send on to instead of showing them. */
  redirects: ReadonlyMap<string, string>;
}

/** Reads a site in a folder as what a copy is compared with. */
export function readReference(folder: string): Reference {
  const redirects = join(folder, "_redirects");
  return {
    files: describeWithManifest(folder),
    redirects: existsSync(redirects) ? readRedirects(readFileSync(redirects, "utf8")) : new Map(),
  };
}

/** Describes every file of a site in a folder, the manifest too. */
export function describeWithManifest(folder: string): ManifestEntry[] {
  const path = join(folder, manifestPath);
  const manifest = existsSync(path) ? [{ path: manifestPath, ...describeBytes(readFileSync(path)) }] : [];
  return [...describeFiles(folder), ...manifest];
}

function readRedirects(text: string): Map<string, string> {
  const lines = text.split("\n").map((line) => line.split(" "));
  return new Map(lines.flatMap(([from = "", to]) => (to === undefined ? [] : [[from.slice(1).replace(/\/$/, "/index.html"), to]])));
}
