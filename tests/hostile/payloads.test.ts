import { describe, expect, test } from "vitest";
import { checkProject } from "../../src/check/check-project.ts";
import { formats } from "../../src/check/schema-validators.ts";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildClaim, buildProject, claimPath, testToday, writeJson } from "../project-builder.ts";
import { fillSchema, type TextField } from "./fill-schema.ts";
import { buildHostileProject } from "./hostile-project.ts";
import { payloads } from "./payloads.ts";

const { claims, files } = buildHostileProject();

/** Every text field of a schema that people write freely. */
function freeFields(from: string): TextField[] {
  const fields: TextField[] = [];
  fillSchema(from, (field) => {
    if (["line", "text", "uri"].includes(field.format ?? "")) fields.push(field);
    return "x";
  });
  return fields;
}

/** The texts at a place of a file, where a star stands for every entry of a list or group. */
function textsAt(value: unknown, [step, ...rest]: string[]): string[] {
  if (step === undefined) return typeof value === "string" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const inside = step === "*" ? Object.values(value) : [(value as Record<string, unknown>)[step]];
  return inside.flatMap((each) => textsAt(each, rest));
}

const payloadsIn = (texts: readonly string[]): number => {
  const all = texts.join("\n");
  return payloads.filter(({ text }) => all.includes(text.trim())).length;
};

/** JSON in ASCII, so that no character keeps the file from being read. */
const escapeAll = (json: string): string =>
  json.replaceAll(/[^ -~\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** What no payload can be: it must be the article's own words. */
const ofTheArticle = [
  "/quotes/*/exact",
  "/quotes/*/prefix",
  "/quotes/*/suffix",
  "/notCheckable/*/quote/exact",
  "/notCheckable/*/quote/prefix",
  "/notCheckable/*/quote/suffix",
];

describe("the payloads", () => {
  test("are at least 200, all different, for every language that a page is made of", () => {
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
    expect(payloads.length).toBeGreaterThan(300);
    for (const word of [
      "html",
      "attribute",
      "url",
      "css",
      "json-ld",
      "svg",
      "mxss",
      "template",
      "markdown",
      "csv",
      "xml",
      "unicode",
      "control",
      "header",
    ]) {
      expect(payloads.filter(({ aim }) => aim.startsWith(word)).length, word).toBeGreaterThanOrEqual(12);
    }
  });

  test("stand in every free text of a claim, nearly all of those that the check lets pass in each", () => {
    const least = { line: 240, text: 240, uri: 15 };
    for (const { place, format } of freeFields("claim")) {
      if (ofTheArticle.includes(place)) continue;
      const texts = claims.flatMap(({ claim }) => textsAt(claim, place.slice(1).split("/")));
      // A short statement has room for one, and only every fourth claim has a waiver.
      const wanted = place === "/shortStatement" || place.startsWith("/waivers") ? 60 : least[format as keyof typeof least];
      expect(payloadsIn(texts), place).toBeGreaterThanOrEqual(wanted);
    }
  });

  test.each(["report", "sources#source", "translation", "site"])("stand in every free text of a %s", (kind) => {
    const [name = ""] = kind.split("#");
    const written = Object.entries(files).filter(([file]) =>
      name === "translation" ? file.endsWith(".fa.json") : file.endsWith(`${name}.json`),
    );
    const values = written.flatMap(([, content]) =>
      name === "sources" ? Object.values((content as { sources: object }).sources) : [content],
    );
    expect(values.length).toBeGreaterThan(0);
    for (const { place } of freeFields(kind)) {
      if (ofTheArticle.includes(place) || /^\/(admin|publishedRef|baseUrl)/.test(place)) continue;
      expect(payloadsIn(values.flatMap((value) => textsAt(value, place.slice(1).split("/")))), `${kind} ${place}`).toBeGreaterThan(0);
    }
  });
});

describe("a payload that a field cannot hold", () => {
  const cases: [field: string, format: string, claim: (text: string) => Partial<ClaimFile>][] = [
    ["a statement", "line", (statement) => ({ statement })],
    ["an analysis", "text", (analysis) => ({ analysis })],
    ["an address", "uri", (sameAs) => ({ speaker: { name: "A", sameAs } })],
    ["a date", "date", (asOf) => ({ asOf })],
    ["an id", "id", (id) => ({ formerIds: [id] })],
  ];

  test.each(cases)("as %s is refused in a sentence that a terminal can show", (_what, format, change) => {
    const refused = payloads.filter(({ text }) => formats[format]?.accepts(text) !== true);
    expect(refused.length).toBeGreaterThan(10);
    const root = buildProject(
      Object.fromEntries(
        refused.map(({ text }, place) => [
          claimPath.replace("bridge-length", `refused-${place}`),
          escapeAll(writeJson(buildClaim(change(text)))),
        ]),
      ),
    );
    const { problems, project } = checkProject({ root, today: testToday });
    expect(project).toBe(null);
    for (const [place, { text }] of refused.entries()) {
      const own = problems.filter(({ file }) => file.endsWith(`/refused-${place}.json`));
      expect(
        own.map(({ rule }) => rule).filter((rule) => rule.startsWith("wrong-")),
        text,
      ).toHaveLength(1);
      for (const { message, fix, line } of own) {
        expect(line).toBeGreaterThan(1);
        expect(`${message} ${fix}`).toMatch(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+[.:?”)] .*[.:)”…]$/u);
      }
    }
  });
});
