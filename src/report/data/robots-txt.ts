import { canonicalUrl } from "../canonical-url.ts";
import type { OpenData } from "./open-data.ts";

/** Writes robots.txt (RFC 9309): everything may be read, nothing of a preview. */
export function robotsTxt({ preview, baseUrl }: OpenData): string {
  if (preview) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nAllow: /\n\nSitemap: ${canonicalUrl(baseUrl, "sitemap.xml")}\n`;
}
