import type { Site } from "../derive-site.ts";

/**
 * Writes the file _redirects, which Netlify and Cloudflare Pages read: from each former address of a claim and its files to the present one.
 * Elsewhere the page at the former address sends readers on; on Netlify too, where a file goes before a redirect.
 *
 * @returns the text; empty when no claim has moved
 */
export function writeRedirectsFile(site: Site): string {
  const prefix = new URL(site.baseUrl).pathname;
  return site.pages
    .filter(({ kind }) => kind === "moved")
    .flatMap(({ path, report, claim }) => {
      const model = site.models[report];
      const target = model?.claims[claim]?.path;
      if (target === undefined) return [];
      const [from, to] = [path, target].map((page) => page.replace(/index\.html$/, ""));
      const files = ["", "claim.json", "claim.jsonld"].filter((name) => name === "" || site.byPath.has(`${to}${name}`));
      // The host counts from the folder that it publishes, the reader from the server's root.
      return files.map((name) => `/${from}${name} ${prefix}${to}${name} 301\n`);
    })
    .join("");
}
