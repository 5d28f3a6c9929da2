import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../processor-time.ts";
import { fc } from "../../../seeded-check.ts";
import type { BibtexItem } from "../../../../src/report/data/bibtex-item.ts";
import { loadBibtexStyle } from "../../../../src/site/citations/load-bibtex-style.ts";
import { openStyle } from "../../../../src/site/citations/open-style.ts";
import { writeBibtex } from "../../../../src/site/citations/write-bibtex.ts";
import { readReferences } from "../../report/data/citation-library.ts";

const claim: BibtexItem = {
  key: "bridge-length",
  author: "Harlow Checkers",
  title: "True: The bridge is long.",
  publisher: "Checked in Harlow",
  published: "2025-03-04",
  version: "0123456789",
  url: "https://checked.example/harbour-bridge/length/",
  language: "en",
};

const source: BibtexItem = {
  key: "builder-drawings",
  title: "The bridge: a set of drawings",
  publisher: "Harlow Bridge Builders",
  published: "1999",
  url: "https://builders.example/drawings?page=1&part=2#top",
  accessed: "2025-12-31",
  language: "fa",
  keyword: "primary-document",
  note: "Drawn by hand.",
};

/** What the library makes of whole items. */
const { write: writeWhole } = loadBibtexStyle();

/** Gives the item with each choice of the fields that it may lack, and its date as far as it may be known. */
function shapesOf(item: BibtexItem): BibtexItem[] {
  const names = ["author", "publisher", "version", "accessed", "keyword", "note"] as const;
  const lacking = names.reduce<BibtexItem[]>((items, name) => items.flatMap((each) => [each, { ...each, [name]: undefined }]), [item]);
  return lacking.flatMap((each) => ["2025-03-04", "2025-03", "2025", undefined].map((published) => ({ ...each, published })));
}

describe("an entry of BibTeX", () => {
  test("has each field of a claim's page on a line of its own", () => {
    expect(writeBibtex(claim)).toBe(
      `@misc{bridge-length,
  author = {{Harlow Checkers}},
  title = {{True: The bridge is long.}},
  howpublished = {Checked in Harlow},
  year = {2025},
  month = mar,
  date = {2025-03-04},
  note = {Version 0123456789},
  url = {https://checked.example/harbour-bridge/length/},
  language = {en},
}
`,
    );
  });

  test("has each field of a source on a line of its own", () => {
    expect(writeBibtex(source)).toBe(
      `@misc{builder-drawings,
  title = {{The bridge: a set of drawings}},
  howpublished = {Harlow Bridge Builders},
  year = {1999},
  date = {1999},
  url = {https://builders.example/drawings?page=1&part=2#top},
  urldate = {2025-12-31},
  language = {fa},
  keywords = {primary-document},
  note = {Drawn by hand.},
}
`,
    );
  });

  test("is what the library makes of the whole item, whichever fields it has and lacks", () => {
    const shapes = shapesOf({ ...claim, ...source });
    expect(shapes).toHaveLength(256);
    for (const shape of shapes) expect(writeBibtex(shape)).toBe(writeWhole(shape));
  });

  test("is that for items of any texts and days that neither TeX nor the library takes for more than texts", () => {
    const sign = fc.constantFrom(
      ..." aZ9éΩم橋甲乙丙丁戊己庚辛壬,()-…",
      "sep",
      "7777",
      "28",
      "8888-10-27",
      "7777-09-28",
      "year",
      "misc",
      "Jan",
    );
    const text = fc
      .array(sign, { minLength: 1, maxLength: 12 })
      .map((signs) => `N${signs.join("").replaceAll(/ +|-+/g, ([one]) => one ?? "")}N`);
    const day = fc
      .date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });
    const items = fc.record({
      key: fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/).filter((key) => !(key in Object.prototype)),
      author: maybe(text),
      title: text,
      publisher: maybe(text),
      published: maybe(fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))),
      version: maybe(fc.stringMatching(/^[0-9a-f]{10}$/)),
      url: fc.constantFrom(claim.url, source.url),
      accessed: maybe(day),
      language: fc.constantFrom("en", "fa", "pt-BR"),
      keyword: maybe(text),
      note: maybe(text),
    });
    fc.assert(
      fc.property(items, (item) => {
        expect(writeBibtex(item)).toBe(writeWhole(item));
      }),
      { numRuns: 300 },
    );
  });

  test("names each month by BibTeX's macro, and says as much of a date as is known", () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      writeBibtex({ ...source, published: `2025-${String(index + 1).padStart(2, "0")}` }),
    );
    const macros = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    expect(months.map((entry) => /^ {2}month = (.*),$/m.exec(entry)?.[1])).toEqual(macros);
    expect(months[8]).toContain("\n  year = {2025},\n  month = sep,\n  date = {2025-09},\n  url");
    expect(writeBibtex({ ...source, published: "2025" })).toContain("\n  year = {2025},\n  date = {2025},\n  url");
    expect(writeBibtex({ ...source, published: undefined })).not.toMatch(/year|month|\bdate/);
  });

  test("has any key, also one that the library cannot tell from what every object of JavaScript has", () => {
    const item = { ...claim, key: "constructor" };
    expect(() => loadBibtexStyle().write(item)).toThrow(TypeError);
    expect(writeBibtex(item)).toBe(writeBibtex(claim).replace("{bridge-length,", "{constructor,"));
  });

  test("has the texts as they are, with their quotation marks, capitals and markup", () => {
    const title = `True: "It" is 'the' « longest » of the USA: <i>so</i> <span class="nocase">He said</span>`;
    expect(writeBibtex({ ...claim, title })).toContain(`\n  title = {{${title}}},\n`);
    expect(writeBibtex({ ...claim, title: "100 % {of}\n$5" })).toContain(
      "\n  title = {{100 \\% \\textbraceleft{}of\\textbraceright{} \\$5}},\n",
    );
  });

  test("has an address whose braces and backslashes neither end nor begin anything", () => {
    expect(writeBibtex({ ...claim, url: "https://a.example/{x}\\y?q=50%25&r=_~#z" })).toContain(
      "\n  url = {https://a.example/%7Bx%7D%5Cy?q=50%25&r=_~#z},\n",
    );
  });

  test("gives every text back to a BibTeX reader, whatever is in it", () => {
    const sign = fc.constantFrom(..." aZ9é,;:.-–'`\"“”?!@%&$#_{}\\~^=<>/()[]甲م橋", "--", "``", "\\input{x}", "},\n}", "@misc{");
    const text = fc.array(sign, { maxLength: 24 }).map((signs) => `a${signs.join("")}z`);
    fc.assert(
      fc.property(text, (title) => {
        const [entry, ...others] = readReferences(writeBibtex({ ...source, title }), "@bibtex/text");
        expect(others).toEqual([]);
        expect(entry).toMatchObject({ "citation-key": source.key, title: title.replaceAll(/\s+/g, " "), URL: source.url });
      }),
      { numRuns: 300 },
    );
  });

  test("is made of few patterns: one for all with the same fields", () => {
    const writing = processorTime(() => {
      for (let number = 0; number < 2_000; number += 1) {
        writeBibtex({ ...claim, key: `claim-${number}`, title: `True: ${number} is a word & a number`, version: String(number) });
      }
    });
    // The library takes about a millisecond an entry.
    expect(writing).toBeLessThan(500);
  });

  test("is written by a style whose names of months are its own, and no other style's", () => {
    expect(openStyle("bibtex.csl").months("short")[2]).toBe("mar");
    expect(openStyle("apa.csl").months("short")[2]).toBe("Mar.");
  });

  test("loads the library only when one is written", () => {
    const at = (path: string): string => JSON.stringify(new URL(`../../../../src/${path}`, import.meta.url).href);
    const script = `
      import { createRequire } from "node:module";
      await import(${at("site/derive-site.ts")});
      const { writeBibtex } = await import(${at("site/citations/write-bibtex.ts")});
      const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("citeproc_commonjs"));
      const before = isLoaded();
      writeBibtex(${JSON.stringify(claim)});
      console.log(before, isLoaded());`;
    const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { encoding: "utf8" });
    expect(`${run.stdout}${run.stderr}`).toBe("false true\n");
  });
});
