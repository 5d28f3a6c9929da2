import { canonicalUrl } from "../canonical-url.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { claimHeadline } from "./claim-headline.ts";
import { embedFrame } from "./embed-frame.ts";
import type { OpenData } from "./open-data.ts";
import { writeJson } from "./write-json.ts";

/** A day, in seconds. */
const cacheAge = 86_400;

/** The picture of a claim, beside its page; its size, in pixels, is that of all pictures of shared links. */
const thumbnail = { name: "share.png", width: 1200, height: 630 };

/** Where the oEmbed file of a claim is, relative to the site's root. */
export function oembedPath(reportId: string, { id }: Pick<NumberedClaim, "id">): string {
  return `${reportId}/${id}/oembed.json`;
}

/**
 * Writes what a program needs to show the card of a claim where somebody has pasted its address: oEmbed 1.0 (https://oembed.com), of the
 * type "rich". A plain file cannot keep to the size that is asked for; the frame is as wide as it says or as its place is, if that is less.
 */
export function oembedJson(
  { site, baseUrl, shareImages }: Pick<OpenData, "site" | "baseUrl" | "shareImages">,
  model: ReportModel,
  claim: NumberedClaim,
): string {
  const { name, url = baseUrl } = site.publisher;
  return writeJson({
    version: "1.0",
    type: "rich",
    title: claimHeadline(model, claim).title,
    author_name: name,
    author_url: url,
    provider_name: site.name,
    provider_url: canonicalUrl(baseUrl, ""),
    cache_age: cacheAge,
    ...embedFrame(model, claim, baseUrl),
    ...(shareImages
      ? {
          thumbnail_url: canonicalUrl(baseUrl, `${model.id}/${claim.id}/${thumbnail.name}`),
          thumbnail_width: thumbnail.width,
          thumbnail_height: thumbnail.height,
        }
      : {}),
  });
}
