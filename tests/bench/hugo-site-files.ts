import { checksFeed, correctionsFeed } from "../../src/report/data/site-feeds.ts";
import { linkDesk } from "../../src/report/error-report.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { pageAlternates } from "../../src/site/page-alternates.ts";
import type { HugoPage } from "./hugo-pages.ts";
import { recordsOf } from "./hugo-report-files.ts";

/** Adds to the home page what the files beside it say: feeds, and the ClaimReviews of all claims. */
export function withSiteFiles({ data }: Site, { params, body }: HugoPage): HugoPage {
  const feeds = { checks: checksFeed(data), corrections: correctionsFeed(data) };
  const outputs = ["html", "atom", "news", "correctionsatom", "correctionsnews", "reviews"];
  return { params: { ...params, outputs, feeds }, body };
}

/** What the page of all corrections shows. */
export function twinOfCorrections(site: Site): HugoPage {
  const { t, project } = site;
  const page = { kind: "corrections" as const, path: "corrections/index.html", report: -1, claim: -1 };
  const desk = linkDesk(project.site);
  const { email } = project.site.publisher;
  const params = {
    type: page.kind,
    root: "../",
    title: t("corrections.heading"),
    pagetitle: t("corrections.page-title"),
    description: t("corrections.lead"),
    alternates: pageAlternates(site, page),
    records: recordsOf(
      site,
      site.digests.flatMap(({ corrections }) => corrections),
    ),
    sections: project.site.corrections,
    ways: [
      ...(desk === null ? [] : [{ href: desk.href, text: desk.mail ?? t("corrections.report-form") }]),
      ...(email === undefined || email === desk?.mail ? [] : [{ href: `mailto:${email}`, text: email }]),
      ...(project.site.forge === undefined ? [] : [{ href: project.site.forge, text: t("corrections.report-forge") }]),
      ...(desk === null && project.site.forge === undefined ? [{ href: "../about/index.html", text: t("corrections.report-about") }] : []),
    ],
  };
  return { params, body: "" };
}
