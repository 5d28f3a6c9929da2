import type { ExpectedClaim, SiteExpectations } from "../../publish/site-expectations.ts";
import { bearsClaimReview } from "../../report/claim-review.ts";
import { embedPaths } from "../../report/embed-view.ts";
import type { Site } from "../../site/derive-site.ts";

/** Gathers from the hand-written files what the pages of a site must say, for the proofs after the build. */
export function expectSite({ baseUrl, project, models }: Site): SiteExpectations {
  const claims = models.flatMap((model) =>
    model.claims.flatMap((numbered): [string, ExpectedClaim][] => {
      const { claim, path } = numbered;
      const { ratings } = model;
      const { report, front } = model.checked;
      const expected = { page: path, claim, report, front, ratings };
      const cards = embedPaths(model.id, numbered);
      return [
        [path, { on: "page", ...expected, marked: bearsClaimReview(model, { claim: numbered }) }],
        ...cards.map((card): [string, ExpectedClaim] => [card, { on: "card", ...expected, marked: false }]),
      ];
    }),
  );
  return { baseUrl, ratings: project.ratings, claims: new Map(claims) };
}
