import type { RuleOutcome } from "../check/checked.ts";
import type { Rule } from "../check/rules/rule.ts";
import type { Texts } from "./interface-texts.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";

/** Where a rule was waived or warned about. */
export interface RulePlace {
  title: string;
  /** The language of the title and the reason. */
  lang: string;
  path: string;
  reason: string | null;
}

/** A house rule as the method page shows it, with where it passed. */
export interface RuleView {
  id: string;
  name: string;
  why: string;
  serves: string[];
  warning: boolean;
  passed: number;
  warned: RulePlace[];
  waived: RulePlace[];
}

/** Counts, for every rule, the claims and reports that passed it, and names those it was waived for or warned about. */
export function viewRules(rules: readonly Rule[], models: ReportModel[], t: Texts): RuleView[] {
  return rules.map(({ id, severity, serves, scope }) => {
    const view: RuleView = {
      id,
      name: t(`rule.${id}.name`),
      why: t(`rule.${id}.why`),
      serves,
      warning: severity === "warning",
      passed: 0,
      warned: [],
      waived: [],
    };
    for (const model of models) {
      if (scope === "report") record(view, model.checked.outcomes[id], model, null);
      else for (const claim of model.claims) record(view, claim.outcomes[id], model, claim);
    }
    return view;
  });
}

function record(view: RuleView, outcome: RuleOutcome | undefined, model: ReportModel, claim: NumberedClaim | null): void {
  if (outcome === undefined) return;
  if (outcome === "passed") {
    view.passed += 1;
    return;
  }
  const waivers = [...(claim?.claim.waivers ?? []), ...(model.checked.report.waivers ?? [])];
  const reason = outcome === "waived" ? (waivers.find(({ rule }) => rule === view.id)?.reason ?? null) : null;
  view[outcome].push({
    title: claim?.claim.statement ?? model.checked.report.title,
    lang: model.lang,
    path: claim?.path ?? model.path,
    reason,
  });
}
