import type { RuleOutcome } from "../check/checked.ts";
import type { Rule } from "../check/rules/rule.ts";
import type { Waiver } from "../schema/types.ts";
import type { Texts } from "./interface-texts.ts";
import type { ReportModel } from "./report-model.ts";

/** Where a rule was waived or warned about. */
export interface RulePlace {
  title: string;
  /** The language of the title and the reason. */
  lang: string;
  path: string;
  reason: string | null;
}

/** What became of a rule in a report: how many passed it, and for which it was waived or warned about. */
export interface RuleTally {
  passed: number;
  warned: RulePlace[];
  waived: RulePlace[];
}

/** A house rule as the method page shows it, with where it passed. */
export interface RuleView extends RuleTally {
  id: string;
  name: string;
  why: string;
  serves: string[];
  warning: boolean;
}

/** Adds up, for every rule, what became of it in all reports. */
export function viewRules(rules: readonly Rule[], reports: readonly { rules: Record<string, RuleTally> }[], t: Texts): RuleView[] {
  return rules.map(({ id, severity, serves }) => {
    const tallies = reports.flatMap((report) => report.rules[id] ?? []);
    return {
      id,
      name: t(`rule.${id}.name`),
      why: t(`rule.${id}.why`),
      serves,
      warning: severity === "warning",
      passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
      warned: tallies.flatMap(({ warned }) => warned),
      waived: tallies.flatMap(({ waived }) => waived),
    };
  });
}

/** Counts, for every rule, the claims of a report that passed it, or whether the report itself did, and names those it was waived for or warned about. */
export function tallyRules(model: ReportModel): Record<string, RuleTally> {
  const tallies: Record<string, RuleTally> = {};
  const { report, outcomes } = model.checked;
  const record = (rule: string, outcome: RuleOutcome, title: string, path: string, waivers: readonly Waiver[] = []): void => {
    const tally = (tallies[rule] ??= { passed: 0, warned: [], waived: [] });
    if (outcome === "passed") {
      tally.passed += 1;
      return;
    }
    const waiver = outcome === "waived" ? [...waivers, ...(report.waivers ?? [])].find((each) => each.rule === rule) : undefined;
    tally[outcome].push({ title, lang: model.lang, path, reason: waiver?.reason ?? null });
  };
  for (const [rule, outcome] of Object.entries(outcomes)) record(rule, outcome, report.title, model.path);
  for (const { claim, path, outcomes: ofClaim } of model.claims) {
    for (const [rule, outcome] of Object.entries(ofClaim)) record(rule, outcome, claim.statement, path, claim.waivers);
  }
  return tallies;
}
