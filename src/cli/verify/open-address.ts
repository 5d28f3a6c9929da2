import { describeBytes, manifestPath, readManifest } from "../../publish/manifest.ts";
import { UsageError } from "../usage-error.ts";
import type { Copy, CopyFiles } from "./copy.ts";
import type { Reference } from "./reference.ts";
import { fetchFile, type Fetched } from "./fetch-file.ts";

/** What hosts read and do not publish. */
const keptByHosts = new Set(["_headers", "_redirects", ".nojekyll", "CNAME"]);

/** A manifest of a million files fits into it. */
const largestManifest = 256 * 2 ** 20;
const atOnce = 6;

/**
 * Opens a copy of a site on a web server.
 *
 * @param address of the site's home page, with http or https
 * @throws UsageError when nothing answers there
 */
export async function openAddress(address: string): Promise<Copy> {
  const base = new URL(address.replace(/index\.html$/, "").replace(/\/*$/, "/"));
  const answer = await fetchFile(base, manifestPath, largestManifest);
  if (answer.state === "unread") throw new UsageError(`${base.href} could not be read: ${answer.reason}.`);
  return {
    manifest: answer.state === "found" ? readManifest(Buffer.from(answer.bytes).toString("utf8")) : null,
    describe: (expected) => describeFromServer(base, expected, answer),
  };
}

async function describeFromServer(base: URL, { files, redirects }: Reference, manifest: Fetched): Promise<CopyFiles> {
  const result: CopyFiles = { found: [], unread: [], kept: files.map(({ path }) => path).filter((path) => keptByHosts.has(path)) };
  const waiting = files.filter(({ path }) => !keptByHosts.has(path));
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const { path, bytes } = file;
      const answer = path === manifestPath ? manifest : await fetchFile(base, path, bytes);
      const target = redirects.get(path);
      if (target !== undefined && "url" in answer && new URL(answer.url).pathname.endsWith(target)) result.kept.push(path);
      else if (answer.state === "found") result.found.push({ path, ...describeBytes(answer.bytes) });
      else if (answer.state === "larger") result.found.push({ path, bytes: bytes + 1, sha256: "" });
      else if (answer.state === "unread") result.unread.push({ path, reason: answer.reason });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  // A server does not say what else it has; what the copy itself lists beyond the site is all that can be known.
  const wanted = new Set(files.map(({ path }) => path));
  const own = manifest.state === "found" ? readManifest(Buffer.from(manifest.bytes).toString("utf8")) : null;
  result.found.push(...(own?.files ?? []).filter(({ path }) => !wanted.has(path)));
  return result;
}
