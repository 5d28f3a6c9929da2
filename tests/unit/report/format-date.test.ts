import { describe, expect, test } from "vitest";
import { formatDate } from "../../../src/report/format-date.ts";

/** Intl puts thin and no-break spaces around the dash of an interval. */
const plain = (text: string): string => text.replaceAll(/[\u2009\u00a0\u202f]/g, " ").replaceAll("\u2060", "");

describe("dates in words", () => {
  test.each([
    ["2025-03-08", "en-GB", "8 March 2025"],
    ["2025-03-08", "en-US", "March 8, 2025"],
    ["2025-03-08", "de", "8. März 2025"],
    ["2025-03-08", "es-MX", "8 de marzo de 2025"],
    ["2025-03", "en-GB", "March 2025"],
    ["2025-03", "de", "März 2025"],
    ["2025", "en-GB", "2025"],
    ["1899-12-31", "en-GB", "31 December 1899"],
  ])("write %s in %s as “%s”", (value, lang, words) => {
    expect(plain(formatDate(value, lang))).toBe(words);
  });

  test.each([
    ["en-GB", "8\u00a0March 2025"],
    ["en-US", "March\u00a08, 2025"],
    ["de", "8.\u00a0März 2025"],
    ["es", "8\u00a0de marzo de 2025"],
    ["fa", "۸\u00a0مارس ۲۰۲۵"],
  ])("keep the day beside the month where a line ends, in %s", (lang, words) => {
    expect(formatDate("2025-03-08", lang)).toBe(words);
  });

  test("keep two days of one month together", () => {
    expect(formatDate("2025-03-08/2025-03-09", "en-GB")).toBe("8\u202f–\u2060\u202f9\u00a0March 2025");
    expect(formatDate("2025-03-08/2025-03-09", "fr")).toBe("8–\u20609\u00a0mars 2025");
  });

  test("keep both days of an interval beside their months", () => {
    const words = formatDate("2025-02-27/2025-03-02", "en-GB");
    expect([words.slice(0, 11), words.slice(-12)]).toEqual(["27\u00a0February", "2\u00a0March 2025"]);
  });

  test.each([
    ["2025-03-08/2025-03-09", "8 – 9 March 2025"],
    ["2025-02-27/2025-03-02", "27 February – 2 March 2025"],
    ["2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"],
    ["2025-03/2025-05", "March – May 2025"],
    ["2023/2025", "2023 – 2025"],
    ["2025-03-08/2025-03-08", "8 March 2025"],
  ])("write the interval %s as “%s”", (value, words) => {
    expect(plain(formatDate(value, "en-GB")).replace(/ ?– ?/, " – ")).toBe(words);
  });

  test("use the digits of the language and the calendar of the sources", () => {
    expect(formatDate("2025-03-08", "fa")).toContain("۲۰۲۵");
    expect(formatDate("2025-03-08", "fa")).toContain("۸");
    expect(formatDate("2025-03-08", "ar-EG")).toContain("٢٠٢٥");
  });

  test("name the day that is written, whatever the time zone of the machine", () => {
    const zone = process.env.TZ;
    try {
      for (const place of ["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"]) {
        process.env.TZ = place;
        expect(formatDate("2025-01-01", "en-GB")).toBe("1\u00a0January 2025");
        expect(formatDate("2025", "en-GB")).toBe("2025");
        expect(formatDate("2025-01", "en-GB")).toBe("January 2025");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
