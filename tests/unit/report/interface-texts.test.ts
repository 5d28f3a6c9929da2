import { describe, expect, test } from "vitest";
import { createTexts, stringsFor } from "../../../src/report/interface-texts.ts";

const $schema = "../../src/schema/strings.schema.json";

describe("interface texts", () => {
  const t = createTexts(
    {
      $schema,
      plain: "As of",
      named: "{publisher}, in {place}: {publisher}",
      claims: { one: "{count} claim", other: "{count} claims" },
      some: { one: "{done} of {count} sentence", other: "{done} of {count} sentences" },
    },
    "en",
  );

  test("stand as they are written", () => {
    expect(t("plain")).toBe("As of");
  });

  test("get their names filled in, each wherever it stands", () => {
    expect(t("named", { publisher: "The Post", place: "Harlow" })).toBe("The Post, in Harlow: The Post");
  });

  test("choose the plural form by the value called count", () => {
    expect([0, 1, 2, 1000].map((count) => t("claims", { count }))).toEqual(["0 claims", "1 claim", "2 claims", "1,000 claims"]);
    expect(t("some", { done: 1, count: 1 })).toBe("1 of 1 sentence");
  });

  test("use all plural forms of a language, and “other” for a form that is not written", () => {
    const polish = createTexts(
      { $schema, claims: { one: "{count} teza", few: "{count} tezy", many: "{count} tez", other: "{count} tezy" } },
      "pl",
    );
    expect([1, 2, 5, 22].map((count) => polish("claims", { count }))).toEqual(["1 teza", "2 tezy", "5 tez", "22 tezy"]);
    const short = createTexts({ $schema, claims: { one: "{count} teza", other: "tezy: {count}" } }, "pl");
    expect(short("claims", { count: 5 })).toBe("tezy: 5");
  });

  test("write numbers with the digits of the language", () => {
    expect(createTexts({ $schema, claims: { other: "{count} ادعا" } }, "fa")("claims", { count: 12 })).toBe("۱۲ ادعا");
  });

  test("do not fill in what a value says in braces, nor read it as a pattern", () => {
    expect(t("named", { publisher: "{place} $& $1", place: "Harlow" })).toBe("{place} $& $1, in Harlow: {place} $& $1");
  });

  test("isolate a name that runs the other way, and no sentence of their own direction", () => {
    expect(t("named", { publisher: "بندر", place: "Harlow" })).toBe("\u2068بندر\u2069, in Harlow: \u2068بندر\u2069");
    expect(t("named", { publisher: "The بندر", place: "8–9" })).toBe("The بندر, in 8–9: The بندر");
    const persian = createTexts({ $schema, who: "گفتهٔ {who}." }, "fa");
    expect(persian("who", { who: "Reuters (UK)" })).toBe("گفتهٔ \u2068Reuters (UK)\u2069.");
    expect(persian("who", { who: "NPT پیمان" })).toBe("گفتهٔ NPT پیمان.");
  });

  test("write numbers and lists as the language does", () => {
    const french = createTexts({ $schema }, "fr");
    expect([t.list([1, 2, 3]), french.list([1, 2, 3]), createTexts({ $schema }, "fa").list([1, 2])]).toEqual([
      "1, 2, and 3",
      "1, 2 et 3",
      "۱ و ۲",
    ]);
    expect([t.list(["Harlow"]), t.list([]), t.list(["Harlow", "بندر"])]).toEqual(["Harlow", "", "Harlow and \u2068بندر\u2069"]);
    expect([t.number(1234), french.number(1234), createTexts({ $schema }, "fa").number(1234)]).toEqual(["1,234", "1\u202f234", "۱٬۲۳۴"]);
  });

  test("throw on a key that is missing, and name the key and the language", () => {
    expect(() => t("nothing")).toThrow("The interface text “nothing” is missing from _data/strings for en.");
  });

  test("throw on a value that is missing, and name both", () => {
    expect(() => t("named", { publisher: "The Post" })).toThrow("The interface text “named” needs {place}, which the page does not give.");
    expect(() => t("claims")).toThrow("The interface text “claims” needs {count}, which the page does not give.");
  });
});

describe("the texts of a language", () => {
  const english = { $schema, plain: "As of" };
  const mexican = { $schema, plain: "A partir de" };

  test("are those of its own file, else those of its base language", () => {
    expect(stringsFor({ en: english, "es-MX": mexican }, "es-MX")).toBe(mexican);
    expect(stringsFor({ en: english }, "en-GB")).toBe(english);
  });

  test("throw when there is neither", () => {
    expect(() => stringsFor({ "es-MX": mexican }, "es")).toThrow("There is no _data/strings/es.json.");
  });
});
