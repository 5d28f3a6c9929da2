import type { Problem } from "../../../check/problem.ts";
import type { Desk } from "../desk.ts";
import { tryChanges } from "../files/try-changes.ts";
import type { ReportPlan } from "./plan-report.ts";
import type { LeftOut } from "./sort-reviews.ts";

/**
 * Tries plans out, and keeps those that bring no problem which stops publication. Another plan goes as a whole: its claims share their report.
 *
 * @returns the plans that can be carried out, and the reviews of the others with the problems’ words
 */
export function keepSound(desk: Desk, plans: readonly ReportPlan[]): { sound: ReportPlan[]; spoiled: LeftOut[] } {
  const fresh = plans.filter(({ changes }) => changes.some(({ file, isNew }) => isNew === true && file.endsWith("/_article.md")));
  const others = plans.filter((plan) => !fresh.includes(plan) && plan.changes.length > 0);
  const problems = [
    ...(fresh.length === 0 ? [] : errorsOf(desk, fresh[0]?.id ?? "", fresh)),
    ...others.flatMap((plan) => errorsOf(desk, plan.id, [plan])),
  ];
  const sound: ReportPlan[] = [];
  const spoiled: LeftOut[] = [];
  for (const plan of plans) {
    const own = problems.filter(({ file }) => file.startsWith(`claims/${plan.id}/`));
    if (own.length === 0) sound.push(plan);
    for (const { file, review } of own.length === 0 ? [] : plan.claims) {
      const { message, fix } = own.find((problem) => problem.file === file) ?? own[0] ?? { message: "", fix: "" };
      spoiled.push({ review, because: `with it the report would not pass the check. ${message} ${fix}` });
    }
  }
  return { sound, spoiled };
}

function errorsOf(desk: Desk, report: string, plans: readonly ReportPlan[]): Problem[] {
  const changes = plans.flatMap((plan) => plan.changes);
  return tryChanges(desk, report, changes).filter(({ severity }) => severity === "error");
}
