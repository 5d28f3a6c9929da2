import { describe, expect, test } from "vitest";
import { proposeId } from "../../../../src/cli/claim/ids/propose-id.ts";
import { proposeSourceId } from "../../../../src/cli/claim/source/propose-source-id.ts";

const free = (): boolean => false;

describe("a proposed id", () => {
  test.each([
    ["Iran held enough near-weapons-grade uranium for about six nuclear weapons.", "iran-held-enough-near-weapons-grade"],
    ["The new bridge in Harlow is 420 metres long.", "new-bridge-harlow-420-metres-long"],
    ["Iran’s Ayatollah Rejects Trump’s Offer", "irans-ayatollah-rejects-trumps-offer"],
    ["Élection à Orléans", "election-orleans"],
    ["2015: the deal", "deal"],
    ["It is what it is", "it-is-what-it-is"],
    ["It is 420 metres", "metres"],
    ["It is 1.", "it-is-1"],
    ["con", "con-2"],
  ])("has the first words that say something: %s", (text, id) => {
    expect(proposeId(text, free)).toBe(id);
  });

  test("has a number where it is taken", () => {
    expect(proposeId("A bridge", (id) => ["bridge", "bridge-2"].includes(id))).toBe("bridge-3");
  });

  test("is none where there are no Latin letters to make it of", () => {
    expect(proposeId("برنامه هسته‌ای", free)).toBeUndefined();
    expect(proposeId("2015", free)).toBeUndefined();
  });

  test("stays short enough for an address", () => {
    expect(proposeId("internationalisation ".repeat(9), free)).toBe("internationalisation-internationalisation");
    expect(proposeId("x".repeat(90), free)).toBe("x".repeat(48));
  });
});

describe("a source’s proposed id", () => {
  test.each([
    ["IAEA", "2025-02-26", "iaea-2025-02-26"],
    ["The New York Times", "2025-03", "new-york-times-2025-03"],
    ["International Atomic Energy Agency", "2025", "iaea-2025"],
    ["civitas.global", undefined, "civitas-global"],
    ["Antiwar.com", "2025", "antiwar-2025"],
  ])("is made of publisher and date: %s, %s", (publisher, published, id) => {
    expect(proposeSourceId(publisher, published, free)).toBe(id);
  });

  test("has a number where it is taken, and is none without Latin letters", () => {
    expect(proposeSourceId("IAEA", "2025", (id) => id === "iaea-2025")).toBe("iaea-2025-2");
    expect(proposeSourceId("ایرنا", "2025", free)).toBeUndefined();
  });
});
