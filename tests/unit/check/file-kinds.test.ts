import { readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { readSchema } from "../../../src/check/schema-validators.ts";
import { processorTime } from "../../processor-time.ts";
import {
  articlePath,
  articleText,
  buildClaim,
  buildProject,
  buildSite,
  buildSource,
  claimPath,
  reportPath,
  sourcesPath,
} from "../../project-builder.ts";
import { tellProblems, tellProblemsOf } from "./tell-problems.ts";

test("every schema is what the standard calls one", () => {
  const ajv = new Ajv();
  const names = readdirSync(new URL("../../../src/schema/", import.meta.url)).flatMap(
    (name) => /^(.*)\.schema\.json$/.exec(name)?.[1] ?? [],
  );
  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect([name, ajv.validateSchema(readSchema(name)), ajv.errors]).toEqual([name, true, null]);
  expect(ajv.validateSchema({ type: "nothing" })).toBe(false);
});

test("a file that is no group of fields is told as a whole", () => {
  expect(tellProblems({ [claimPath]: [buildClaim()], [reportPath]: '"A bridge"' })).toMatchInlineSnapshot(`
    "claims/harbour-bridge/_report.json:1:1  wrong-type
      The file should be a group of fields in braces { }, but is the text “A bridge”.
      Write a group of fields in braces { } in its place.  (claims/README.md#wrong-type)

    claims/harbour-bridge/bridge-length.json:1:1  wrong-type
      The file should be a group of fields in braces { }, but is a list of 1.
      Write a group of fields in braces { } in its place.  (claims/README.md#wrong-type)

    2 problems in 2 files; nothing was published."
  `);
});

test("sources are told by their ids, and what follows from a broken one is not told", () => {
  const sources = {
    "Builder Drawings": buildSource(),
    "survey-office": { ...buildSource(), kind: "wire", url: "https://desk:secret@survey.example/", lang: "english" },
    constructor: buildSource(),
  };
  expect(tellProblems({ [sourcesPath]: { sources } })).toMatchInlineSnapshot(`
    "claims/harbour-bridge/_sources.json:3:5  wrong-id
      An id in “sources” is “Builder Drawings”, but an id has no spaces.
      Write builder-drawings instead.  (claims/README.md#wrong-id)

    claims/harbour-bridge/_sources.json:16:14  wrong-address
      “url” in “survey-office” in “sources” says “https://desk:secret@survey.example/”, which has a user name or password before the @.
      Leave out everything between // and @: the address will be public.  (claims/README.md#wrong-address)

    claims/harbour-bridge/_sources.json:20:15  wrong-value
      “lang” in “survey-office” in “sources” says “english”, which is not a language tag in its usual spelling.
      Write a language tag: en for English, fa for Persian, es-MX for Mexican Spanish.  (claims/README.md#wrong-value)

    claims/harbour-bridge/_sources.json:21:15  wrong-choice
      “wire” is not one of the words that “kind” in “survey-office” in “sources” can have.
      Write “wire-report” if that is meant; the words are: primary-document, official-statement, transcript, data, wire-report, news-report, expert-analysis, reference.  (claims/README.md#wrong-choice)

    4 problems in 1 file; nothing was published."
  `);
});

test("a site’s addresses are told", () => {
  const site = buildSite({
    baseUrl: "checked.example",
    publisher: { name: "Harlow Checkers", email: "desk" },
    forge: "git@forge.example:x/y.git",
  });
  expect(tellProblems({ "_data/site.json": site })).toMatchInlineSnapshot(`
    "_data/site.json:5:14  wrong-address
      “baseUrl” says “checked.example”, which does not begin with https:// or http://.
      Write https://checked.example if that opens the page.  (claims/README.md#wrong-address)

    _data/site.json:9:14  wrong-address
      “email” in “publisher” says “desk”, which is not an e-mail address.
      Write it as name@example.org, without a name or angle brackets around it.  (claims/README.md#wrong-address)

    _data/site.json:25:12  wrong-address
      “forge” says “git@forge.example:x/y.git”, which does not begin with https:// or http://.
      Write the full address as the browser shows it, beginning with https://.  (claims/README.md#wrong-address)

    3 problems in 1 file; nothing was published."
  `);
});

test("interface words may be a text or its plural forms", () => {
  const strings = {
    $schema: "x",
    good: "Good",
    forms: { one: "{n} claim", other: "{n} claims" },
    empty: "",
    number: 5,
    few: { one: "x", oter: "y" },
    list: [],
  };
  expect(tellProblems({ "_data/strings/fa.json": strings })).toMatchInlineSnapshot(`
    "_data/strings/fa.json:8:12  wrong-text
      “empty” is empty.
      Fill it in, or delete the field if the file can do without it.  (claims/README.md#wrong-text)

    _data/strings/fa.json:9:13  wrong-type
      “number” should be a text in quotation marks or a group of texts by plural form, but is the number 5.
      Write a text in quotation marks or a group of texts by plural form in its place.  (claims/README.md#wrong-type)

    _data/strings/fa.json:12:5  unknown-field
      There is no field “oter” in “few”.
      Write “other” instead.  (claims/README.md#unknown-field)

    _data/strings/fa.json:14:11  wrong-type
      “list” should be a text in quotation marks or a group of texts by plural form, but is an empty list.
      Write a text in quotation marks or a group of texts by plural form in its place.  (claims/README.md#wrong-type)

    4 problems in 1 file; nothing was published."
  `);
});

test("an article’s fields are told like any other", () => {
  const front = articleText
    .replace("headline: A bridge for Harlow", "headline: 2025")
    .replace("display: full", "display: all")
    .replace("author: Dana Reed", "auther: Dana Reed\nprovenance:");
  expect(tellProblems({ [articlePath]: front })).toMatchInlineSnapshot(`
    "claims/harbour-bridge/_article.md:2:11  wrong-type
      “headline” should be a text in quotation marks, but is the number 2025.
      Put it into quotation marks: "2025".  (claims/README.md#wrong-type)

    claims/harbour-bridge/_article.md:4:1  unknown-field
      There is no field “auther” in the front matter of an article.
      Write “author” instead.  (claims/README.md#unknown-field)

    claims/harbour-bridge/_article.md:5:12  wrong-type
      “provenance” has no value.
      Write a text in quotation marks, or delete the field.  (claims/README.md#wrong-type)

    claims/harbour-bridge/_article.md:10:10  wrong-choice
      “all” is not one of the words that “display” can have.
      Write one of these: full, excerpts.  (claims/README.md#wrong-choice)

    4 problems in 1 file; nothing was published."
  `);
});

test("a list of many faults in one file is cut short", () => {
  const fields = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`x${index}`, 1]));
  const root = buildProject({ [claimPath]: { ...buildClaim(), ...fields } });
  let told = "";
  expect(processorTime(() => (told = tellProblemsOf(root)))).toBeLessThan(3000);
  expect(told).toContain("There are 39900 more problems of this kind in the file; only the first 100 are listed.");
  expect(told).toMatch(/101 problems in 1 file; nothing was published.$/);
});

test("a list of two hundred thousand equal ids is told in a moment", () => {
  const related = Array.from({ length: 150_000 }, () => "ab");
  const root = buildProject({ [claimPath]: JSON.stringify({ ...buildClaim(), related }) });
  let told = "";
  expect(processorTime(() => (told = tellProblemsOf(root)))).toBeLessThan(3000);
  expect(told).toContain("“related” has “ab” more than once.");
});
