import { expect, test } from "vitest";
import { readBuiltPage } from "../../../src/publish/built-page.ts";
import { provePage } from "../../../src/publish/prove-page.ts";

const prove = (html: string): string[] =>
  provePage(readBuiltPage("page.html", html)).map(({ proof, file, message }) => `${proof}  ${file}: ${message}`);

test("a page must name its language and have a title", () => {
  expect(prove("<html><body>x")).toEqual([
    "language-named  page.html: The page is in the language “”, which is none.",
    "title-given  page.html: The page has no title.",
  ]);
  expect(prove('<html lang="fa"><title> </title><svg><title>A drawing’s own</title></svg>')).toEqual([
    "title-given  page.html: The page has no title.",
  ]);
  expect(prove('<html lang="en-GB"><title>x</title>')).toEqual([]);
});

test("an id is given once, in templates too", () => {
  expect(prove('<html lang="en"><title>x</title><p id="a"><b id="b"></b></p><template><i id="a"></i></template><i id="a"></i>')).toEqual([
    "ids-unique  page.html: The id “a” is given more than once on the page.",
  ]);
});

test("a date is what its words say, in any script’s digits, and to the day it is known", () => {
  const dated = (datetime: string, words: string): string[] =>
    prove(`<html lang="fa"><title>x</title><time datetime="${datetime}">${words}</time>`);
  expect(dated("2025-03-08", "8–9 March 2025")).toEqual([]);
  expect(dated("2025-03-08", "۸ مارس ۲۰۲۵")).toEqual([]);
  expect(dated("2025-03-08", "٨ مارس ٢٠٢٥")).toEqual([]);
  expect(dated("2025-03", "March 2025")).toEqual([]);
  expect(dated("2025", "2025")).toEqual([]);
  expect(dated("2025-03-08", "۹ مارس ۲۰۲۵")).toEqual([
    "date-equals-datetime  page.html: The page shows the date “۹ مارس ۲۰۲۵”, and says to machines that it is “2025-03-08”.",
  ]);
  expect(dated("2024-03-08", "8 March 2025")).toHaveLength(1);
  expect(prove('<html lang="en"><title>x</title><time>8 March 2025</time>')).toHaveLength(1);
});
