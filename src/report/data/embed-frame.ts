import { canonicalUrl } from "../canonical-url.ts";
import { embedHeight } from "../embed-height.ts";
import { embedPath, viewEmbed } from "../embed-view.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";
import { claimHeadline } from "./claim-headline.ts";
import { escapeXml } from "./escape-xml.ts";

/** How another site shows the card of a claim. Sizes are in CSS pixels. */
export interface EmbedFrame {
  html: string;
  width: number;
  height: number;
}

/** What the frame may do: open the full check, in the window around it or in a new one. It needs nothing else, and runs no script. */
const sandbox = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** Wide enough for a line that reads well; on narrower pages the frame takes what there is. */
const width = 600;

/** Names the card of a claim, for those who do not see it: who checked, the verdict and the statement. */
export function embedTitle(model: ReportModel, claim: NumberedClaim): string {
  const { title } = claimHeadline(model, claim);
  return model.t("embed.title", { name: model.site.publisher.name, title }).replaceAll(/[\u2068\u2069]/g, "");
}

/** Writes the frame in which another site shows the card of a claim, as HTML to paste. */
export function embedFrame(model: ReportModel, claim: NumberedClaim, baseUrl: string): EmbedFrame {
  const height = embedHeight(viewEmbed(model, claim), width);
  const attributes = {
    src: canonicalUrl(baseUrl, embedPath(claim)),
    title: embedTitle(model, claim),
    width,
    height,
    loading: "lazy",
    sandbox,
    style: "border:0;max-width:100%",
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(String(value))}"`);
  return { html: `<iframe ${written.join(" ")}></iframe>`, width, height };
}
