import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkStrings } from "../../../src/check/check-strings.ts";
import { loadJsonFile } from "../../../src/check/load-json-file.ts";
import { readSchema } from "../../../src/check/schema-validators.ts";
import { createTexts } from "../../../src/report/interface-texts.ts";
import { wordRatings } from "../../../src/report/word-ratings.ts";
import type { RatingsFile, StringsFile } from "../../../src/schema/types.ts";
import { buildReport, buildSite, reportPath } from "../../project-builder.ts";
import { tellProblems } from "../check/tell-problems.ts";

const root = new URL("../../../", import.meta.url).pathname;
const languages = readdirSync(`${root}_data/strings`)
  .map((file) => file.replace(".json", ""))
  .sort();
const read = (lang: string): StringsFile => JSON.parse(readFileSync(`${root}_data/strings/${lang}.json`, "utf8")) as StringsFile;
const english = read("en");
const ratings = JSON.parse(readFileSync(`${root}_data/ratings.json`, "utf8")) as RatingsFile;

test("the interface is in English, Spanish, French, Arabic and Persian", () => {
  expect(languages).toEqual(["ar", "en", "es", "fa", "fr"]);
});

describe.each(languages)("the interface in %s", (lang) => {
  test("has every text of the English one and no other, with the same names in each and the plural forms that the language has", () => {
    const loaded = loadJsonFile(root, "strings", `_data/strings/${lang}.json`);
    expect([...loaded.problems, ...checkStrings(loaded, lang, english)].map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  test("has a word and a definition of its own for every id of the scale and the word lists", () => {
    const t = createTexts(read(lang), lang);
    const worded = wordRatings(ratings, "xx", lang, t);
    const lists = ["verdicts", "flags", "statuses", "stances", "sourceKinds"] as const;
    for (const list of lists) {
      expect(worded[list].map(({ id }) => id)).toEqual(ratings[list].map(({ id }) => id));
      const labels = worded[list].map(({ label }) => label);
      expect(new Set(labels).size, `${list}: ${labels.join(", ")}`).toBe(labels.length);
      if (lang === "en") continue;
      const untranslated = worded[list].filter(({ definition }, place) => definition === ratings[list][place]?.definition);
      expect(untranslated.map(({ id }) => id)).toEqual([]);
    }
  });

  test("says nothing in the letters of another script, but for names and examples", () => {
    const texts = Object.entries(read(lang))
      .filter(([key]) => key !== "$schema")
      .flatMap(([key, entry]) => (typeof entry === "string" ? [entry] : Object.values(entry)).map((text) => ({ key, text: String(text) })));
    const own = ["ar", "fa"].includes(lang) ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
    const silent = texts.filter(({ key, text }) => !key.startsWith("sign.") && !own.test(text.replaceAll(/\{\w+\}/g, "")));
    // These have nothing but what is filled in, and the signs between.
    const patterns = [
      "claim.page-title",
      "claim.draft-notice",
      "history.moved",
      "history.entry",
      "history.entry-of",
      "history.part",
      "share.report",
    ];
    expect(silent.map(({ key }) => key).filter((key) => !patterns.includes(key))).toEqual([]);
  });

  test("has quotation marks and signs of its own kind only", () => {
    const all = JSON.stringify({ ...read(lang), $schema: "" });
    const strangers: Record<string, RegExp> = {
      ar: /[“”‘’?;]|,(?! \{|")/,
      en: /[«»،؛؟]/,
      es: /[“”،؛؟]/,
      fa: /[“”‘’?;]/,
      // In French a no-break space stands before a colon, a question mark, a semicolon and inside quotation marks.
      fr: /[“”،؛؟]|[^\u00a0" ]:(?!\/)(?=[^"])|«[^\u00a0]|[^\u00a0]»|[^\u202f];/,
    };
    const texts = Object.values({ ...read(lang), $schema: "" }).flatMap((entry) =>
      typeof entry === "string" ? [entry] : Object.values(entry),
    );
    expect(all.length).toBeGreaterThan(1000);
    expect(texts.filter((text) => strangers[lang]?.test(String(text)))).toEqual([]);
  });
});

describe("the words of the scale", () => {
  const labels = (siteLang: string, lang: string): string[] =>
    wordRatings(ratings, siteLang, lang, createTexts(read(lang.slice(0, 2)), lang)).verdicts.map(({ label }) => label);

  test("are those of ratings.json in the site's own language, whatever the country", () => {
    expect(labels("en-GB", "en-US")).toEqual(ratings.verdicts.map(({ label }) => label));
  });

  test("are those of the interface in any other language", () => {
    expect(labels("en-GB", "es")).toEqual(["Falso", "Engañoso", "Mixto", "Mayormente verdadero", "Verdadero", "No demostrado"]);
    expect(labels("es", "en")).toEqual(["False", "Misleading", "Mixed", "Mostly true", "True", "Unproven"]);
  });

  test("cover every id that the schemas allow", () => {
    const ids = (schema: string, definition: string): string[] => {
      const definitions = readSchema(schema)["definitions"] as Record<string, { oneOf: { const: string }[] }>;
      return (definitions[definition]?.oneOf ?? []).map((choice) => choice.const);
    };
    const wanted = [
      ...ids("claim", "verdict").map((id) => `verdict.${id}`),
      ...ids("claim", "flag").map((id) => `flag.${id}`),
      ...ids("claim", "status").map((id) => `status.${id}`),
      ...ids("claim", "stance").map((id) => `stance.${id}`),
      ...ids("sources", "sourceKind").map((id) => `source-kind.${id}`),
    ];
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.flatMap((id) => [`${id}.label`, `${id}.definition`]).filter((key) => english[key] === undefined)).toEqual([]);
  });
});

describe("a language whose words are not complete", () => {
  const { "claim.as-of": _, ...rest } = read("fr");
  const broken = {
    ...rest,
    "claim.as-if": "À la date du",
    "claim.by": "par quelqu’un",
    "claim.said-by": "Propos de {nom}",
    "home.facts": { one: "{count} affirmation", few: "{count} affirmations", other: "affirmations" },
    "report.how": { other: "Notre démarche" },
    "report.sources": "{count} sources",
  };

  test("is told of English, too, which the pages are written with", () => {
    const { "claim.as-of": __, ...without } = english;
    expect(tellProblems({ "_data/strings/en.json": JSON.stringify({ ...without, "claim.as-if": "As of" }) })).toBe(
      [
        "_data/strings/en.json:1:1  strings-complete",
        "  The words for “claim.as-of” are missing.",
        "  Put them back: pages ask for them.  (claims/README.md#strings-complete)",
        "",
        `_data/strings/en.json:1:${JSON.stringify(without).length + 1}  strings-complete`,
        "  No page asks for the text “claim.as-if”.",
        "  Write “claim.as-of” if that is meant, or delete it.  (claims/README.md#strings-complete)",
        "",
        "2 problems in 1 file; nothing was published.",
      ].join("\n"),
    );
  });

  test("is told when a report is in it, with every text that is wrong and what to do", () => {
    const told = tellProblems({ "_data/strings/fr.json": JSON.stringify(broken, null, 1), [reportPath]: buildReport({ lang: "fr" }) });
    // Where the texts stand changes with every text that is added.
    expect(told.replaceAll(/json:(?!1:1)\d+:\d+/g, "json:line:column")).toMatchInlineSnapshot(`
      "_data/strings/fr.json:1:1  strings-complete
        The words for “claim.as-of” are missing.
        Add them; _data/strings/en.json shows what they say in English.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “home.facts” has the plural form “few”, which the language does not use.
        The forms of the language are “one”, “many” and “other”.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “home.facts” lacks the plural form “many”.
        The forms of the language are “one”, “many” and “other”.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “home.facts”, “other” has lost {count}.
        Put {count} where the page is to fill it in.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “report.sources” lacks the plural forms “one” and “many”.
        The forms of the language are “one”, “many” and “other”.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “report.how” has plural forms, but the pages give it no number.
        Write one text in its place.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “claim.said-by” asks for {nom}, which the pages do not give.
        Write the words without braces.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        “claim.by” has lost {who}.
        Put {who} where the page is to fill it in.  (claims/README.md#strings-complete)

      _data/strings/fr.json:line:column  strings-complete
        No page asks for the text “claim.as-if”.
        Write “claim.as-of” if that is meant, or delete it.  (claims/README.md#strings-complete)

      9 problems in 1 file; nothing was published."
    `);
  });

  test("is let be as long as nothing is in it", () => {
    expect(tellProblems({ "_data/strings/fr.json": broken })).toBe("No problems.");
  });

  test("may leave out a number only where the words say it: one of two in Arabic, but not one of none and one in French", () => {
    const lost = (lang: string, form: string, text: string): string =>
      tellProblems({
        [`_data/strings/${lang}.json`]: { ...read(lang), "report.sources": { ...(read(lang)["report.sources"] as object), [form]: text } },
        "_data/site.json": buildSite({ lang }),
      });
    expect(lost("ar", "two", "مصدران")).toBe("No problems.");
    expect(lost("fr", "one", "une source")).toContain("“report.sources”, “one” has lost {count}.");
    expect(lost("ar", "few", "مصادر")).toContain("“report.sources”, “few” has lost {count}.");
  });

  test("needs no plural forms when it has none", () => {
    const japanese = Object.fromEntries(
      Object.entries(english).map(([key, entry]) => [key, typeof entry === "string" ? entry : entry.other]),
    );
    expect(tellProblems({ "_data/strings/ja.json": japanese, "_data/site.json": buildSite({ lang: "ja" }) })).toBe("No problems.");
  });
});
