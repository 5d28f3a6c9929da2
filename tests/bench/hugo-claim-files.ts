import { embedFrame } from "../../src/report/data/embed-frame.ts";
import type { NumberedClaim, ReportModel } from "../../src/report/report-model.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { twinOfClaim, type HugoPage } from "./hugo-pages.ts";

/** What the page of a claim shows and the files beside it say, for Hugo's front matter. */
export function wholeTwinOfClaim(site: Site, model: ReportModel, numbered: NumberedClaim): HugoPage {
  const { params, body } = twinOfClaim(site, model, numbered);
  const more = {
    outputs: ["html", "card", "oembed", "markup"],
    own: numbered.path,
    frameheight: embedFrame(model, numbered, site.baseUrl).height,
  };
  return { params: { ...params, ...more }, body };
}
