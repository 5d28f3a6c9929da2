import { describe, expect, test } from "vitest";
import { readToday } from "../../../src/cli/read-today.ts";

const evening = new Date(2026, 10, 23, 23, 59);

describe("today", () => {
  test("is the day on this computer's calendar", () => {
    expect(readToday({}, evening)).toBe("2026-11-23");
    expect(readToday({ SOURCE_DATE_EPOCH: "" }, evening)).toBe("2026-11-23");
  });

  test("is the day of SOURCE_DATE_EPOCH in UTC where that is set", () => {
    expect(readToday({ SOURCE_DATE_EPOCH: "0" }, evening)).toBe("1970-01-01");
    expect(readToday({ SOURCE_DATE_EPOCH: "1795391999" }, evening)).toBe("2026-11-22");
    expect(readToday({ SOURCE_DATE_EPOCH: "1795392000" }, evening)).toBe("2026-11-23");
  });

  test.each(["yesterday", "-1", "1.5", "99999999999999", "253402300800"])("is not guessed from SOURCE_DATE_EPOCH=%s", (value) => {
    expect(() => readToday({ SOURCE_DATE_EPOCH: value }, evening)).toThrow(
      `SOURCE_DATE_EPOCH is “${value}”. Set it to whole seconds since 1970, or unset it.`,
    );
  });
});
