import type { Waiver } from "../schema/types.ts";
import { extendPointer } from "./json-pointer.ts";
import type { LoadedFile } from "./load-json-file.ts";
import type { LoadedReport } from "./loaded-report.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { problemIds } from "./problem-ids.ts";
import { isPublished } from "./published.ts";
import type { Rule } from "./rules/rule.ts";
import type { RuleRun } from "./run-rules.ts";
import { quoteValue } from "./show-value.ts";

/** A waiver as it stands in a file; `claim` is null for one of the whole report. */
interface Entry {
  waiver: Waiver;
  claim: string | null;
  file: LoadedFile<unknown>;
  pointer: string;
  isRepeated: boolean;
  isNeeded: boolean;
}

/** The waivers of a report and its claims: who is excused from what, and which of them were needed. */
export class WaiverBook {
  #entries: Entry[];
  #byRule: Map<string, Entry[]>;
  #rules: readonly Rule[];

  constructor(loaded: LoadedReport, rules: readonly Rule[]) {
    const { report, claims } = loaded;
    this.#rules = rules;
    this.#entries = [
      ...listEntries(report, report.value?.waivers ?? [], null),
      ...claims.flatMap((claim) => listEntries(claim, claim.value.waivers ?? [], claim.id)),
    ];
    this.#byRule = new Map();
    for (const entry of this.#entries) {
      const { claim, waiver } = entry;
      const key = keyOf(claim, waiver.rule);
      this.#byRule.set(key, [...(this.#byRule.get(key) ?? []), entry]);
    }
  }

  /**
   * Asks whether a complaint is waived, and notes that the waiver was needed.
   *
   * @param claim the claim complained about, or null when it is none
   */
  excuse(rule: Rule, claim: string | null): boolean {
    if (rule.waivable === false) return false;
    const ofReport = this.#byRule.get(keyOf(null, rule.id)) ?? [];
    const found = claim === null ? ofReport : ofReport.concat(this.#byRule.get(keyOf(claim, rule.id)) ?? []);
    for (const entry of found) entry.isNeeded = true;
    return found.length > 0;
  }

  /**
   * Tells which waivers do nothing. Call it when all complaints have been excused.
   *
   * @param runs tell whether a rule could judge at all; where it could not, its waiver may be needed
   */
  findIdle(runs: readonly RuleRun[], loaded: LoadedReport): Problem[] {
    const drafts = new Set(loaded.claims.filter(({ value }) => !isPublished(value.status)).map(({ id }) => id));
    const isComplete = loaded.brokenClaims.length === 0;
    const unsound = runs.filter(({ isSound }) => !isSound);
    return this.#entries.flatMap((entry) => {
      const { waiver, claim, file, pointer, isNeeded, isRepeated } = entry;
      const tell = (rule: Problem["rule"], severity: Problem["severity"], message: string, fix: string): Problem[] => {
        const place = file.located?.positionOf(extendPointer(pointer, "rule")) ?? { line: 1, column: 1 };
        return [{ rule, severity, file: file.file, ...place, message, fix }];
      };
      const rule = this.#rules.find(({ id }) => id === waiver.rule);
      if (rule === undefined) return tell("waiver-unknown-rule", "error", ...this.#explainUnknown(waiver.rule));
      if (rule.waivable === false) {
        return tell(
          "waiver-not-allowed",
          "error",
          `Nobody can be excused from the rule “${rule.id}”.`,
          "Delete the waiver, and meet the rule.",
        );
      }
      if (isRepeated) {
        const message = `The rule “${rule.id}” is waived twice in this file.`;
        return tell("waiver-not-needed", "warning", message, "Keep one of the two waivers, with the reason that readers should see.");
      }
      const wasLeftOut = rule.comparesPublished === true && runs.every((run) => run.rule !== rule);
      const couldJudge =
        !wasLeftOut && unsound.every((run) => run.rule !== rule || (claim !== null && run.claim !== null && run.claim !== claim));
      const mayBeNeeded =
        !couldJudge || (!isComplete && (claim === null || rule.scope === "report")) || (claim !== null && drafts.has(claim));
      if (isNeeded || mayBeNeeded) return [];
      const message = `The waiver for “${rule.id}” is no longer needed: without it the rule would not complain.`;
      return tell("waiver-not-needed", "warning", message, "Delete the waiver, so that readers see that the rule is kept.");
    });
  }

  #explainUnknown(id: string): [message: string, fix: string] {
    if (problemIds.some((known) => known.id === id)) {
      return [
        `“${id}” is no house rule: it is about how files are written, and nobody can be excused from that.`,
        "Delete the waiver, and mend the file.",
      ];
    }
    const waivable = this.#rules.filter((rule) => rule.waivable !== false).map((rule) => rule.id);
    const nearest = findNearestWord(id, waivable);
    const fix =
      nearest === null ? `Delete the waiver, or name one of these rules: ${waivable.join(", ")}.` : `Write “${nearest}” if that is meant.`;
    return [`There is no rule ${quoteValue(id, 60)}, so this waiver does nothing.`, fix];
  }
}

function keyOf(claim: string | null, rule: string): string {
  return `${claim ?? ""}|${rule}`;
}

function listEntries(file: LoadedFile<unknown>, waivers: readonly Waiver[], claim: string | null): Entry[] {
  return waivers.map((waiver, place) => ({
    waiver,
    claim,
    file,
    pointer: `/waivers/${place}`,
    isRepeated: waivers.findIndex(({ rule }) => rule === waiver.rule) < place,
    isNeeded: false,
  }));
}
