import { describe, expect, test } from "vitest";
import { accepted, explained } from "./try-format.ts";

describe("a date", () => {
  test("is a day of the calendar, leap years and all", () => {
    const days = ["2025-03-08", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"];
    expect(accepted("date", days)).toEqual(days);
    expect(
      accepted("date", ["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0205-03-08", "2025-3-8"]),
    ).toEqual([]);
    expect(accepted("date", ["", "2025", "2025-03", "2025-03-08T00:00", " 2025-03-08", "2025-03-08\n", "٢٠٢٥-٠٣-٠٨", "20250308"])).toEqual(
      [],
    );
  });

  test.each([
    ["2025-02-30", "says “2025-02-30”, but February 2025 has only 28 days. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["2025-04-31", "says “2025-04-31”, but April has only 30 days. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["2025-13-08", "says “2025-13-08”, but there is no month 13. Write 2025-08-13 if that is the day you mean."],
    ["2025-03-00", "says “2025-03-00”, but there is no day 00. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["0205-03-08", "says “0205-03-08”, but the year 0205 is hardly meant. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["8.3.2025", "says “8.3.2025”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean."],
    ["2025/3/8", "says “2025/3/8”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean."],
    [
      "2025-03-08T12:00Z",
      "says “2025-03-08T12:00Z”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean.",
    ],
    [
      "03/08/2025",
      "says “03/08/2025”, which is not a date as it is written here. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.",
    ],
    [
      "31.2.2025",
      "says “31.2.2025”, which is not a date as it is written here. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.",
    ],
  ])("that is wrong is explained: %s", (text, expected) => {
    expect(explained("date", text)).toBe(expected);
  });

  test("may be a month or a year where it is partial", () => {
    const dates = ["2025-03-08", "2025-03", "2025"];
    expect(accepted("partial-date", [...dates, "2025-13", "25", "2025-03-08/2025-03-09", "2025-3"])).toEqual(dates);
  });

  test("may be an interval that does not run backwards", () => {
    const dates = ["2025", "2025-03-08/2025-03-09", "2025-03/2025-04", "2025-03-08/2025", "2025-03-08/2025-03-08"];
    expect(
      accepted("date-or-interval", [
        ...dates,
        "2025-03-09/2025-03-08",
        "2025/2024-12",
        "2025-02-30/2025-03-01",
        "/2025",
        "2025/",
        "2025/2025/2025",
      ]),
    ).toEqual(dates);
    expect(explained("date-or-interval", "2025-03-09/2025-03-08")).toBe(
      "runs from 2025-03-09 to 2025-03-08, so its last day comes before its first. Write 2025-03-08/2025-03-09 if that is meant.",
    );
  });
});
