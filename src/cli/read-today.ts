import { UsageError } from "./usage-error.ts";

/**
 * Says which day it is: the day of SOURCE_DATE_EPOCH (seconds since 1970, read in UTC) where it is set, so that a build can be
 * repeated; otherwise the day on this computer's calendar, which is the day a checker here would write.
 *
 * @returns YYYY-MM-DD
 * @throws UsageError when SOURCE_DATE_EPOCH is no such number
 */
export function readToday(environment: Record<string, string | undefined>, now: Date): string {
  const epoch = environment["SOURCE_DATE_EPOCH"];
  if (epoch === undefined || epoch === "") {
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }
  // 253402300799 is the last second of the year 9999.
  if (!/^\d{1,12}$/.test(epoch) || Number(epoch) > 253_402_300_799) {
    throw new UsageError(`SOURCE_DATE_EPOCH is “${epoch}”. Set it to whole seconds since 1970, or unset it.`);
  }
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
