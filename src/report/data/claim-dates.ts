import type { ClaimFile } from "../../schema/types.ts";
import type { NumberedClaim, ReportModel } from "../report-model.ts";

/** Days of a claim's check, as YYYY-MM-DD. */
export interface ClaimDates {
  published: string;
  /** The day of the last check or correction, or the day of publication when that is later. */
  updated: string;
}

/**
 * Says when the check of a claim was published and last changed, from the files alone.
 *
 * @returns the days, or null when no file gives any: a date is never made up
 */
export function claimDates(model: ReportModel, { claim }: NumberedClaim): ClaimDates | null {
  const days = [claim.checkedOn ?? [], correctionDays(claim)].flat();
  const published = model.checked.report.publishedOn ?? claim.checkedOn ?? days.sort()[0];
  if (published === undefined) return null;
  return { published, updated: latest([published, ...days]) ?? published };
}

/** The last of several days, or undefined when there is none. */
export function latest(days: string[]): string | undefined {
  return days.reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}

function correctionDays({ corrections = [] }: ClaimFile): string[] {
  return corrections.map(({ on }) => on);
}
