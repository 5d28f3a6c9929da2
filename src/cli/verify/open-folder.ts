import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { manifestPath, readManifest } from "../../publish/manifest.ts";
import { UsageError } from "../usage-error.ts";
import type { Copy } from "./copy.ts";
import { describeWithManifest } from "./reference.ts";

/**
 * Opens a copy of a site in a folder.
 *
 * @throws UsageError when there is no such folder
 */
export function openFolder(folder: string): Copy {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `“${folder}” is not a folder. Name the folder with the copy, or its address in full, such as https://example.org/checks/.`,
    );
  }
  const path = join(folder, manifestPath);
  return {
    manifest: existsSync(path) ? readManifest(readFileSync(path, "utf8")) : null,
    describe: () => Promise.resolve({ found: describeWithManifest(folder), unread: [], kept: [] }),
  };
}
