import type { ExpectedClaim, SiteExpectations } from "../../publish/site-expectations.ts";
import { bearsClaimReview } from "../../report/claim-review.ts";
import type { Site } from "../../site/derive-site.ts";

/** Gathers from the hand-written files what the pages of a site must say, for the proofs after the build. */
export function expectSite({ baseUrl, project, models }: Site): SiteExpectations {
  const claims = models.flatMap((model) =>
    model.claims.map((numbered): [string, ExpectedClaim] => {
      const { ratings } = model;
      const { report, front } = model.checked;
      return [numbered.path, { claim: numbered.claim, report, front, ratings, marked: bearsClaimReview(model, { claim: numbered }) }];
    }),
  );
  return { baseUrl, ratings: project.ratings, claims: new Map(claims) };
}
