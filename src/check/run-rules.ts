import type { ReportView } from "./report-view.ts";
import { NotReadable } from "./report-view.ts";
import type { Place, Rule, Tell } from "./rules/rule.ts";

/** What a rule has said once. */
export interface Told {
  place: Place;
  pointer: string;
  message: string;
  fix: string;
}

/** One rule held against one claim, or against the report as a whole. */
export interface RuleRun {
  rule: Rule;
  /** The claim's id; null for a rule of scope "report". */
  claim: string | null;
  /** What it said; empty when the claim or report keeps the rule. */
  told: Told[];
  /** Whether it could judge: what it needs was there, and it did not fail. */
  isSound: boolean;
  /** Why it failed on its own account, if it did. */
  crash: string | null;
}

/**
 * Holds rules against a report and each of its claims. A rule that needs a broken file says nothing, and so does one that misses something
 * anywhere but in a claim after looking through a list of claims that is not complete.
 *
 * @param isComplete whether every claim file of the report could be read
 * @returns a run for each rule and claim that the rule is about
 */
export function runRules(view: ReportView, rules: readonly Rule[], isComplete: boolean): RuleRun[] {
  return rules.flatMap((rule): RuleRun[] => {
    if (rule.comparesPublished === true && view.published === null) return [];
    if (rule.scope === "report") {
      const run = attempt(rule, null, (tell) => rule.check(view.contextWith({ tell })), view);
      if (run.lookedAtClaims && !isComplete) run.told = run.told.filter(({ place }) => typeof place === "object");
      return [run];
    }
    return view.claims
      .map((claim) =>
        attempt(
          rule,
          claim.id,
          (tell) => (rule.applies(claim.claim, view.publishedVersionOf(claim)) ? rule.check(view.contextWith({ tell, claim })) : notAbout),
          view,
        ),
      )
      .filter((run) => run.isAbout);
  });
}

const notAbout = Symbol("the rule is not about this claim");

function attempt(
  rule: Rule,
  claim: string | null,
  check: (tell: Tell) => unknown,
  view: ReportView,
): RuleRun & { isAbout: boolean; lookedAtClaims: boolean } {
  const told: Told[] = [];
  const own: Place = claim === null ? "report" : { claim };
  const run = { rule, claim, told, isSound: true, crash: null, isAbout: true, lookedAtClaims: false };
  try {
    run.lookedAtClaims = view.watchClaims(() => {
      const result = check((place, pointer, message, fix) => told.push({ place: place ?? own, pointer, message, fix }));
      if (result === notAbout) run.isAbout = false;
    });
    return run;
  } catch (error) {
    const crash = error instanceof NotReadable ? null : error instanceof Error ? error.message : String(error);
    return { ...run, told: [], isSound: false, crash };
  }
}
