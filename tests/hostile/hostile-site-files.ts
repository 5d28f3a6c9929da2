import { readFileSync } from "node:fs";
import type { RatingsFile } from "../../src/schema/types.ts";
import { minimalProject, type FileContent } from "../project-builder.ts";
import { fill, lines, paragraphs, shortLines } from "./attack-fields.ts";
import { passing, payloadAt } from "./payloads.ts";

/** The files of _data/: the publisher, the scale and the words of the pages, with payloads for texts. */
export function hostileSiteFiles(): Record<string, FileContent> {
  const { "_data/ratings.json": ratings = "", "_data/strings/en.json": strings = "" } = minimalProject();
  const real = JSON.parse(String(ratings)) as RatingsFile;
  const reword = <Term extends { label: string; definition: string }>(terms: Term[], from: number): Term[] =>
    terms.map((term, place) => ({
      ...term,
      label: `${payloadAt(shortLines, from + place * 11)} ${place}`,
      definition: payloadAt(lines, from + place * 13),
    }));
  const sections = (from: number): object[] =>
    Array.from({ length: 30 }, (_, place) => ({
      id: `section-${place}`,
      heading: payloadAt(lines, from + place * 10),
      // Every payload stands in one of the sections, in a paragraph of its own.
      text: paragraphs
        .filter((_pair, index) => index % 30 === place)
        .map(({ text }) => text)
        .join("\n\n"),
    }));
  const site = fill<Record<string, unknown>>("site", 3);
  for (const name of ["admin", "publishedRef", "cname"]) delete site[name];
  const publisher = site["publisher"] as { name: string };
  return {
    "_data/site.json": {
      ...site,
      baseUrl: "https://checked.example/it's/(&amp;)/",
      lang: "en",
      publisher: { ...publisher, name: `${publisher.name} press` },
      about: sections(0),
      corrections: sections(5),
    },
    "_data/ratings.json": {
      verdicts: reword(real.verdicts, 0),
      flags: reword(real.flags, 40),
      statuses: reword(real.statuses, 80),
      stances: reword(real.stances, 120),
      sourceKinds: reword(real.sourceKinds, 160),
    },
    "_data/strings/en.json": strings,
    "_data/strings/fa.json": hostileStrings(),
  };
}

/** The words of the pages in another language, each with a payload after it. Braces would be gaps to be filled in. */
function hostileStrings(): object {
  const real = JSON.parse(readFileSync(new URL("../../_data/strings/fa.json", import.meta.url), "utf8")) as Record<
    string,
    string | Record<string, string>
  >;
  const plain = passing("line", 120).filter(({ text }) => !/[{}]/.test(text));
  let place = 0;
  const spoil = (text: string): string => `${text} ${payloadAt(plain, (place += 1))}`;
  const spoilForms = (forms: Record<string, string>): object =>
    Object.fromEntries(Object.entries(forms).map(([form, text]) => [form, spoil(text)]));
  return Object.fromEntries(
    Object.entries(real).map(([key, text]) => [key, key === "$schema" ? text : typeof text === "string" ? spoil(text) : spoilForms(text)]),
  );
}
