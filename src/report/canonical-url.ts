/** The address of a page or file as machines cite it: on the published site, a page without its file name. */
export function canonicalUrl(baseUrl: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/${path.replace(/(^|\/)index\.html$/, "$1")}`;
}
