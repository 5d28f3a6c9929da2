import { dayRange } from "./day-range.ts";
import type { ClaimRule, ClaimUnderCheck, RuleContext } from "./rule.ts";

type Context = RuleContext & { claim: ClaimUnderCheck };

/**
 * A verdict says what was knowable on a day; a day that cannot be makes the whole record doubtful. Dates known only by month or
 * year are taken in the claim's favour.
 */
export const datesInOrder: ClaimRule = {
  id: "dates-in-order",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 4: transparency of methodology", "IFCN 5: open and honest corrections"],
  waivable: false,
  applies: () => true,
  check(context) {
    checkVerdictDates(context);
    checkLaterDates(context);
    checkCorrections(context);
  },
};

function checkVerdictDates({ claim: { claim }, report, today, tell }: Context): void {
  const { asOf, checkedOn, recheckBy } = claim;
  const published = report.front.published;
  if (asOf !== undefined && published !== undefined && asOf < dayRange(published).first) {
    const message = `The verdict speaks about ${asOf}, but the article appeared on ${published}.`;
    tell(null, "/asOf", message, "Set “asOf” to the article’s day or a later one.");
  }
  if (asOf !== undefined && checkedOn !== undefined && checkedOn < asOf) {
    const message = `The check was finished on ${checkedOn}, before the day it speaks about, ${asOf}.`;
    tell(null, "/checkedOn", message, "Correct “checkedOn” or “asOf”: a check cannot know a later day.");
  }
  const latest = checkedOn === undefined ? "asOf" : "checkedOn";
  tellFuture(tell, claim[latest], `/${latest}`, today);
  const finished = checkedOn ?? asOf;
  if (recheckBy !== undefined && finished !== undefined && recheckBy < finished) {
    const message = `The claim is to be checked again by ${recheckBy}, but it was checked on ${finished}.`;
    tell(null, "/recheckBy", message, "Set “recheckBy” to a day after the check, or leave it out.");
  }
}

function checkLaterDates({ claim: { claim }, report, today, tell }: Context): void {
  const published = report.front.published;
  (claim.reviews ?? []).forEach(({ on, by }, place) => {
    tellFuture(tell, on, `/reviews/${place}/on`, today);
    if (published === undefined || on >= dayRange(published).first) return;
    const message = `The review by “${by}” is dated ${on}, before the article appeared on ${published}.`;
    tell(null, `/reviews/${place}/on`, message, "Correct the date of the review.");
  });
  (claim.laterDevelopments ?? []).forEach(({ on }, place) => {
    tellFuture(tell, on, `/laterDevelopments/${place}/on`, today);
    if (claim.asOf === undefined || dayRange(on).last >= claim.asOf) return;
    const message = `The later development is dated ${on}, before the day the verdict speaks about, ${claim.asOf}.`;
    tell(null, `/laterDevelopments/${place}/on`, message, "What was known then belongs in “evidence”; otherwise correct the date.");
  });
  tellFuture(tell, claim.rightOfReply?.on, "/rightOfReply/on", today);
}

function checkCorrections({ claim: { claim }, today, tell }: Context): void {
  const corrections = claim.corrections ?? [];
  corrections.forEach(({ on }, place) => {
    tellFuture(tell, on, `/corrections/${place}/on`, today);
    const newer = corrections[place - 1]?.on;
    if (newer === undefined || on <= newer) return;
    const message = `The correction of ${on} stands below the older one of ${newer}.`;
    tell(null, `/corrections/${place}/on`, message, "Put the newest correction first.");
  });
}

function tellFuture(tell: Context["tell"], date: string | undefined, pointer: string, today: string): void {
  if (date === undefined || dayRange(date).first <= today) return;
  tell(null, pointer, `The date ${date} is in the future; today is ${today}.`, "Correct the date.");
}
