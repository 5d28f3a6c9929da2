import type { RuleOutcome } from "./checked.ts";
import type { LoadedReport } from "./loaded-report.ts";
import type { Problem } from "./problem.ts";
import type { Place } from "./rules/rule.ts";
import type { RuleRun, Told } from "./run-rules.ts";
import { shortenText } from "./show-value.ts";
import type { WaiverBook } from "./waiver-book.ts";

/** What came of a report's rules. */
export interface Judgement {
  problems: Problem[];
  /** Outcome by rule id, for the report as a whole. */
  ofReport: Record<string, RuleOutcome>;
  /** Outcome by rule id, by claim id. */
  ofClaims: Map<string, Record<string, RuleOutcome>>;
}

/**
 * Turns what rules said into problems with their places in the files, leaves out what is waived, and notes the outcome of each rule.
 *
 * @param waivers is told which waivers were needed
 */
export function judgeRuns(runs: readonly RuleRun[], loaded: LoadedReport, waivers: WaiverBook): Judgement {
  const files = new Map(loaded.claims.map((claim) => [claim.id, claim]));
  const judgement: Judgement = { problems: [], ofReport: {}, ofClaims: new Map(loaded.claims.map(({ id }) => [id, {}])) };
  const locate = (place: Place, pointer: string): Pick<Problem, "file" | "line" | "column"> => {
    const { file, located } = typeof place === "string" ? loaded[place] : (files.get(place.claim) ?? loaded.report);
    return { file, ...(located?.positionOf(pointer) ?? { line: 1, column: 1 }) };
  };
  for (const run of runs) {
    const { rule, claim } = run;
    if (run.crash !== null) judgement.problems.push(tellCrash(run, locate));
    const open = run.told.filter((told) => !waivers.excuse(rule, claim ?? claimOf(told)));
    for (const { place, pointer, message, fix } of open) {
      judgement.problems.push({ rule: rule.id, severity: rule.severity, ...locate(place, pointer), message, fix });
    }
    const outcomes = claim === null ? judgement.ofReport : judgement.ofClaims.get(claim);
    if (outcomes !== undefined) outcomes[rule.id] = outcomeOf(run.told, open);
    if (claim === null) noteAtClaims(run, open, judgement);
  }
  return judgement;
}

function claimOf({ place }: Told): string | null {
  return typeof place === "object" ? place.claim : null;
}

function outcomeOf(told: readonly Told[], open: readonly Told[]): RuleOutcome {
  if (told.length === 0) return "passed";
  return open.length === 0 ? "waived" : "warned";
}

/** A rule about the whole report can point at single claims; their pages show that too. */
function noteAtClaims({ rule, told }: RuleRun, open: readonly Told[], { ofClaims }: Judgement): void {
  for (const one of told) {
    const outcomes = ofClaims.get(claimOf(one) ?? "");
    if (outcomes === undefined || outcomes[rule.id] === "warned") continue;
    outcomes[rule.id] = open.includes(one) ? "warned" : "waived";
  }
}

function tellCrash(
  { rule, claim, crash }: RuleRun,
  locate: (place: Place, pointer: string) => Pick<Problem, "file" | "line" | "column">,
): Problem {
  const place = claim === null ? "report" : { claim };
  return {
    rule: "rule-crashed",
    severity: "error",
    ...locate(place, ""),
    message: `The house rule “${rule.id}” failed while it looked at this ${claim === null ? "report" : "claim"}: ${shortenText(crash ?? "", 120)}`,
    fix: "The fault is the rule’s. Send this message and the file to those who maintain the rules.",
  };
}
