import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listSiblings } from "../../publish/swap/siblings.ts";

const owner = "output.txt";

/** Where builds keep what need not be done again: a folder that comes and goes with the packages, and that nobody commits. */
export function cacheFolder(root: string): string {
  return join(root, "node_modules", ".cache", "plumbline");
}

/** Names the folder in which the builds of one output remember what they have made. */
export function memoryFolder(root: string, output: string): string {
  return join(cacheFolder(root), "sites", createHash("sha256").update(output).digest("hex").slice(0, 16));
}

/** Writes down whose memory a folder is, and forgets the memories of sites that are not there any more. */
export function tidyMemories(root: string, output: string): void {
  writeFileSync(join(memoryFolder(root, output), owner), output);
  const sites = join(cacheFolder(root), "sites");
  for (const name of readdirSync(sites)) {
    const of = readOwner(join(sites, name));
    if (of !== null && !isThere(of)) rmSync(join(sites, name), { recursive: true, force: true });
  }
}

/** @returns null when another build is just making it, or forgetting it */
function readOwner(memory: string): string | null {
  try {
    const of = readFileSync(join(memory, owner), "utf8");
    return of === "" ? null : of;
  } catch {
    return null;
  }
}

/** While a build makes a site, or replaces it, something stands beside the place of the site. */
function isThere(site: string): boolean {
  try {
    return existsSync(site) || listSiblings(site).length > 0;
  } catch {
    return false;
  }
}
