import { expect, test } from "vitest";
import { wantsColour } from "../../../src/cli/wants-colour.ts";

test("colours go to a terminal, and not where NO_COLOR is set", () => {
  expect(wantsColour({ isTTY: true }, {})).toBe(true);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
  expect(wantsColour({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
  expect(wantsColour({}, {})).toBe(false);
});
