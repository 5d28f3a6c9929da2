import type { ExpectedClaim, SiteExpectations } from "../../publish/site-expectations.ts";
import { bearsClaimReview } from "../../report/claim-review.ts";
import { embedPaths } from "../../report/embed-view.ts";
import type { ReportModel } from "../../report/report-model.ts";
import { translateReport } from "../../report/translate-report.ts";
import type { Site } from "../../site/derive-site.ts";

/** Gathers from the hand-written files what the pages of a site must say, for the proofs after the build. */
export function expectSite({ baseUrl, project, models }: Pick<Site, "baseUrl" | "project" | "models">): SiteExpectations {
  const claims = models.flatMap((model) => [...expectReport(model), ...expectTranslations(model, project)]);
  return { baseUrl, ratings: project.ratings, claims: new Map(claims) };
}

function expectReport(model: ReportModel): [string, ExpectedClaim][] {
  const { ratings, checked } = model;
  return model.claims.flatMap((numbered): [string, ExpectedClaim][] => {
    const { claim, path } = numbered;
    const expected = { page: path, claim, report: checked.report, front: checked.front, ratings };
    const cards = embedPaths(model.id, numbered);
    return [
      [path, { on: "page", ...expected, marked: bearsClaimReview(model, { claim: numbered }) }],
      ...cards.map((card): [string, ExpectedClaim] => [card, { on: "card", ...expected, marked: false }]),
    ];
  });
}

/** A translation says what its file and the claim's say together, in the words of its language; the ClaimReview stands on the page of the original. */
function expectTranslations(model: ReportModel, project: Site["project"]): [string, ExpectedClaim][] {
  const languages = new Set(model.claims.flatMap(({ translations }) => translations.map(({ lang }) => lang)));
  const { report, front } = model.checked;
  return [...languages].flatMap((lang) => {
    const { ratings, claims } = translateReport(model, lang, project);
    return claims
      .filter(({ translations }) => translations.some((each) => each.lang === lang))
      .map(({ claim, path }): [string, ExpectedClaim] => [
        path,
        { on: "translation", page: path, claim, report, front, ratings, marked: false },
      ]);
  });
}
