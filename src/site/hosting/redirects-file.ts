import type { Site } from "../derive-site.ts";

/**
 * Writes the file _redirects, which Netlify and Cloudflare Pages read: from each former address of a claim and its files to the present one.
 * Elsewhere the page at the former address sends readers on; on Netlify too, where a file goes before a redirect.
 *
 * @returns the text; empty when no claim has moved
 */
export function writeRedirectsFile({ digests, baseUrl }: Pick<Site, "digests" | "baseUrl">): string {
  const prefix = new URL(baseUrl).pathname;
  const moved = digests.flatMap((digest) => digest.moved);
  // The host counts from the folder that it publishes, the reader from the server's root.
  return moved.flatMap(({ from, to, files }) => ["", ...files].map((name) => `/${from}${name} ${prefix}${to}${name} 301\n`)).join("");
}
