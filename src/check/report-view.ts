import type { LoadedReport } from "./loaded-report.ts";
import { findPublished, type PublishedClaim, type PublishedReport } from "./published-state.ts";
import type { ClaimUnderCheck, ReportUnderCheck, RuleContext } from "./rules/rule.ts";
import type { SiteData } from "./check-site-data.ts";

/** Thrown at a rule that asks for something whose file is broken: that file's own problems are told, and nothing that follows from them. */
export class NotReadable extends Error {}

/** What rules are shown of a report, and whether a rule has looked at all its claims. */
export interface ReportView {
  /** Makes the context of one rule: what is shown, and what belongs to the rule alone. */
  contextWith<Own extends object>(own: Own): Omit<RuleContext, "tell"> & Own;
  claims: ClaimUnderCheck[];
  /** What is published of the report; null when that is not known. */
  published: PublishedReport | null;
  publishedVersionOf(claim: ClaimUnderCheck): PublishedClaim | null;
  /** Runs something and says whether it asked for the report's list of claims. */
  watchClaims(run: () => void): boolean;
}

/** Shows a report to rules. What could be read is there; asking for anything else throws {@link NotReadable}. */
export function viewReport(loaded: LoadedReport, data: SiteData, today: string, published: PublishedReport | null): ReportView {
  let looked = false;
  const claims = loaded.claims.map(({ id, value, quotes }): ClaimUnderCheck => ({
    id,
    claim: value,
    get quotes() {
      return demand(quotes);
    },
  }));
  const report: ReportUnderCheck = {
    id: loaded.id,
    get report() {
      return demand(loaded.report.value);
    },
    get front() {
      return demand(loaded.article.value);
    },
    get article() {
      return demand(loaded.article.article);
    },
    get sources() {
      return demand(loaded.sources.value);
    },
    get claims() {
      looked = true;
      return claims;
    },
    get notCheckable() {
      return demand(loaded.notCheckable);
    },
  };
  // The object of the getters is extended, not copied: copying would ask for everything at once.
  const contextWith = <Own extends object>(own: Own): Omit<RuleContext, "tell"> & Own =>
    Object.assign(
      {
        today,
        report,
        published,
        get site() {
          return demand(data.site);
        },
        get ratings() {
          return demand(data.ratings);
        },
      },
      own,
    );
  const watchClaims = (run: () => void): boolean => {
    looked = false;
    run();
    return looked;
  };
  const publishedVersionOf = ({ id, claim }: ClaimUnderCheck): PublishedClaim | null =>
    published === null ? null : findPublished(published, id, claim);
  return { contextWith, claims, published, publishedVersionOf, watchClaims };
}

function demand<Value>(value: Value | null): Value {
  if (value === null) throw new NotReadable();
  return value;
}
