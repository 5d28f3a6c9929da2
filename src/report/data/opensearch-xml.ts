import { canonicalUrl } from "../canonical-url.ts";
import { escapeXml } from "./escape-xml.ts";
import type { OpenData } from "./open-data.ts";

/** How many characters a short name may have (OpenSearch 1.1). */
const longestShortName = 16;

/** Writes the description by which browsers and readers' programs add the site to their searches (OpenSearch 1.1, draft 6). */
export function opensearchXml({ site, baseUrl, lang, t }: OpenData): string {
  const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>\n`;
  return [
    `<?xml version="1.0" encoding="utf-8"?>\n`,
    `<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n`,
    element("ShortName", shorten(site.name)),
    element("Description", t("search.lead")),
    element("Language", lang),
    element("InputEncoding", "UTF-8"),
    `<Url type="text/html" template="${escapeXml(canonicalUrl(baseUrl, "search/index.html"))}?q={searchTerms}"/>\n`,
    `</OpenSearchDescription>\n`,
  ].join("");
}

/** Cuts between characters as people count them, so that none is torn apart. */
function shorten(name: string): string {
  let short = "";
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (short.length + segment.length > longestShortName) break;
    short += segment;
  }
  return short.trim();
}
