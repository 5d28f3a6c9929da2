import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { attribute, readPages, textOf } from "./read-pages.ts";
import { writtenClass } from "./written-class.ts";

const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const classesOf = (css: string): string[] => [...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? "");

/** Every class that any style sheet of the templates has a rule for, as pages write it. */
const styled = new Set(
  readdirSync(templates, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .flatMap((path) => classesOf(readFileSync(join(templates, path), "utf8")))
    .map(writtenClass),
);

test("a page carries rules for every class of its elements that has any", () => {
  const pages = readPages(inject("site"));
  const without = pages.flatMap(({ path, elements }) => {
    const sheet = new Set(elements.filter(({ tagName }) => tagName === "style").flatMap((style) => classesOf(textOf(style))));
    const used = new Set(elements.flatMap((element) => (attribute(element, "class") ?? "").split(" ")));
    return [...used].filter((name) => styled.has(name) && !sheet.has(name)).map((name) => `${path}: ${name}`);
  });
  expect(styled.size).toBeGreaterThan(100);
  expect(without).toEqual([]);
});
