import { quoteValue } from "../show-value.ts";
import type { Format, WrongText } from "./format.ts";

const day = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const month = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;
const year = /^[1-9]\d{3}$/;
const monthNames = "January February March April May June July August September October November December".split(" ");

/** A day of the calendar, YYYY-MM-DD (ISO 8601), from the year 1000 on. */
export const date: Format = {
  rule: "wrong-date",
  accepts: isDay,
  explain: (text) => explain(text, "Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."),
};

/** A day, a month (YYYY-MM) or a year (YYYY). */
export const partialDate: Format = {
  rule: "wrong-date",
  accepts: isPartial,
  explain: (text) => explain(text, "Write a day, a month or a year: 2025-03-08, 2025-03 or 2025."),
};

/** A day, month or year, or a first and a last one with a slash between them (ISO 8601 interval). */
export const dateOrInterval: Format = {
  rule: "wrong-date",
  accepts: (text) => isPartial(text) || isInterval(text),
  explain: (text) => {
    const [first = "", last = "", ...more] = text.split("/");
    if (more.length === 0 && isPartial(first) && isPartial(last)) {
      return {
        wrong: `runs from ${first} to ${last}, so its last day comes before its first.`,
        fix: `Write ${last}/${first} if that is meant.`,
      };
    }
    return explain(text, "Write a day, month or year, or a first and a last one with a slash between them: 2025-03-08/2025-03-09.");
  },
};

function isDay(text: string): boolean {
  const parts = day.exec(text);
  return parts !== null && Number(parts[3]) <= daysIn(Number(parts[1]), Number(parts[2]));
}

function isPartial(text: string): boolean {
  return isDay(text) || month.test(text) || year.test(text);
}

function isInterval(text: string): boolean {
  const [first = "", last = "", ...more] = text.split("/");
  const shared = Math.min(first.length, last.length);
  return more.length === 0 && isPartial(first) && isPartial(last) && first.slice(0, shared) <= last.slice(0, shared);
}

/** @param monthNumber from 1 */
function daysIn(yearNumber: number, monthNumber: number): number {
  return new Date(Date.UTC(yearNumber, monthNumber, 0)).getUTCDate();
}

function explain(text: string, fix: string): WrongText {
  const [, y, m, d] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (y === undefined) return { wrong: `says ${quoteValue(text)}, which is not a date as it is written here.`, fix: rewritten(text, fix) };
  const name = monthNames[Number(m) - 1];
  if (name === undefined) return { wrong: `says ${quoteValue(text)}, but there is no month ${m}.`, fix: rewritten(text, fix) };
  if (Number(d) === 0) return { wrong: `says ${quoteValue(text)}, but there is no day ${d}.`, fix };
  if (Number(y) < 1000) return { wrong: `says ${quoteValue(text)}, but the year ${y} is hardly meant.`, fix };
  const of = name === "February" ? `${name} ${y}` : name;
  return { wrong: `says ${quoteValue(text)}, but ${of} has only ${daysIn(Number(y), Number(m))} days.`, fix };
}

/** Offers the same day in the right form, when only one can be meant. */
function rewritten(text: string, fix: string): string {
  const bigFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})-(\d\d)-(\d\d)[T ]\d/.exec(text);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [, y, m, d] = bigFirst ?? (dotted === null ? [] : ["", dotted[3], dotted[2], dotted[1]]);
  const swapped = Number(m) > 12 ? [d, m] : [m, d];
  const offer = [y, ...swapped].map((part) => (part ?? "").padStart(2, "0")).join("-");
  return isDay(offer) ? `Write ${offer} if that is the day you mean.` : fix;
}
