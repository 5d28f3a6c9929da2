import type { CheckedReport, Project } from "../../../check/checked.ts";
import { missingPages } from "../../../publish/prove-site.ts";
import type { ProofFailure } from "../../../publish/proof-failure.ts";
import type { ExpectedClaim } from "../../../publish/site-expectations.ts";
import { arrangeReport } from "../../../report/report-model.ts";
import { expectSite } from "../expect-site.ts";

/** What the pages of claims must say. It is worked out report by report, when the first page of one is looked up: pages come in that order. */
export interface ExpectedClaims {
  get(path: string): ExpectedClaim | undefined;
  /** Tells of which claims there is no page or card, in all reports. */
  findMissing(): ProofFailure[];
}

/**
 * Begins to look up what is expected.
 *
 * @param take gives a checked report by its id
 * @param ids of all reports that can be taken
 * @param known the files of the site that is made
 */
export function createExpectedClaims(
  shared: Omit<Project, "reports">,
  preview: boolean,
  take: (id: string) => CheckedReport,
  ids: ReadonlySet<string>,
  known: Pick<ReadonlySet<string>, "has">,
): ExpectedClaims {
  const project = { ...shared, reports: [] };
  const missing: ProofFailure[] = [];
  const left = new Set(ids);
  let [open, claims]: [string, ReadonlyMap<string, ExpectedClaim>] = ["", new Map()];
  const turnTo = (id: string): void => {
    const model = arrangeReport(project, take(id), preview);
    open = id;
    claims = model === null ? new Map() : expectSite({ baseUrl: "", project, models: [model] }).claims;
    if (left.delete(id)) missing.push(...missingPages(claims.keys(), known));
  };
  return {
    get(path) {
      const id = path.slice(0, Math.max(0, path.indexOf("/")));
      if (id !== open && ids.has(id)) turnTo(id);
      return claims.get(path);
    },
    findMissing() {
      for (const id of left) turnTo(id);
      return missing;
    },
  };
}
