import childProcess from "node:child_process";
import { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { findTwin } from "../../../../src/cli/claim/source/find-twin.ts";
import { normalAddress } from "../../../../src/cli/claim/source/normal-address.ts";
import { readCitations } from "../../../../src/cli/claim/source/read-citations.ts";
import { sourceOfItem } from "../../../../src/cli/claim/source/source-of-item.ts";
import type { Source } from "../../../../src/schema/types.ts";
import { buildSource } from "../../../project-builder.ts";

// The library could ask the network itself, or in a process of its own, whose start it keeps by name when it is loaded: watch before that.
const waysOut = [vi.spyOn(Socket.prototype, "connect"), vi.spyOn(childProcess, "execFileSync")];

async function sourcesOf(text: string): Promise<Partial<Source>[]> {
  const items = await readCitations(text, "list");
  return items.map((item) => JSON.parse(JSON.stringify(sourceOfItem(item))) as Partial<Source>);
}

describe("a bibliography", () => {
  test("in CSL-JSON gives what Zotero knows of a newspaper’s article", async () => {
    const text = JSON.stringify([
      {
        id: "http://zotero.org/groups/1/items/A",
        type: "article-newspaper",
        title: 'Iran’s <i>Supreme   Leader</i> Rejects <span style="font-variant:small-caps;">Talks</span>',
        "container-title": "The New York Times",
        publisher: "NYT Company",
        author: [
          { family: "Fassihi", given: "Farnaz" },
          { literal: "Times staff" },
          { given: "Ludwig", "non-dropping-particle": "van", family: "B" },
        ],
        issued: { "date-parts": [["2025", 3, 8]] },
        accessed: { "date-parts": [[2025, 3, 11]] },
        URL: "https://www.nytimes.com/2025/03/08/x.html",
        language: "en-us",
      },
    ]);
    expect(await sourcesOf(text)).toEqual([
      {
        title: "Iran’s Supreme Leader Rejects Talks",
        publisher: "The New York Times",
        author: "Farnaz Fassihi, Times staff and Ludwig van B",
        url: "https://www.nytimes.com/2025/03/08/x.html",
        published: "2025-03-08",
        accessedOn: "2025-03-11",
        lang: "en-US",
        kind: "news-report",
      },
    ]);
  });

  test("in BibTeX gives the same, with its accents and braces", async () => {
    const text = String.raw`@article{a, title = {{Caf\'e} {\"u}ber alles}, author = {Doe, Jane and {Survey Office}}, journal = {Die Zeit}, year = 2025, month = mar,
      url = {https://zeit.example/a_b}, langid = {ngerman}, urldate = {2025-04-01}}
      @report{b, title={Safeguards}, institution={IAEA}, type={report}, date={2025-02-26}, url={https://iaea.example/b}}`;
    expect(await sourcesOf(text)).toEqual([
      {
        title: "Café über alles",
        publisher: "Die Zeit",
        author: "Jane Doe and Survey Office",
        url: "https://zeit.example/a_b",
        published: "2025-03",
        accessedOn: "2025-04-01",
        lang: "de",
      },
      { title: "Safeguards", publisher: "IAEA", url: "https://iaea.example/b", published: "2025-02-26" },
    ]);
  });

  test("in RIS gives the whole date where the year stands beside it", async () => {
    const text = `TY  - NEWS\r\nTI  - Talks\r\nAU  - Fassihi, Farnaz\r\nPY  - 2025\r\nDA  - 2025/03/08/\r\nT2  - Reuters\r\nUR  - https://r.example/x\r\nLA  - en\r\nER  - \r\n
TY  - ELEC\r\nTI  - Page\r\nPY  - 2024\r\nUR  - https://a.example\r\nER  - \r\n`;
    expect(await sourcesOf(text)).toEqual([
      {
        title: "Talks",
        publisher: "Reuters",
        author: "Farnaz Fassihi",
        url: "https://r.example/x",
        published: "2025-03-08",
        lang: "en",
        kind: "wire-report",
      },
      { title: "Page", url: "https://a.example", published: "2024" },
    ]);
  });

  test.each([
    ["legislation", {}, "primary-document"],
    ["speech", {}, "transcript"],
    ["dataset", {}, "data"],
    ["webpage", { publisher: "The Associated Press" }, "wire-report"],
    ["webpage", { genre: "Press release" }, "official-statement"],
    ["article-journal", { DOI: "10.1/x" }, "expert-analysis"],
    ["article-journal", {}, undefined],
    ["webpage", {}, undefined],
    ["report", {}, undefined],
    ["constructor", {}, undefined],
  ])("leaves the kind open where the type does: %s %j", async (type, more, kind) => {
    const [source] = await sourcesOf(JSON.stringify({ type, title: "T", ...more }));
    expect(source?.kind).toBe(kind);
  });

  test("leaves out what cannot be a date, an address or a language", async () => {
    const odd = {
      type: "webpage",
      title: "a\u001b[31mb\u202ec",
      URL: "javascript:alert(1)",
      language: "??",
      issued: { "date-parts": [[2025, 2, 30]] },
      author: [7],
    };
    expect(await sourcesOf(JSON.stringify({ items: [odd, null, "x"] }))).toEqual([{ title: "a [31mb c" }]);
  });

  test("fetches nothing, whatever stands in it", async () => {
    await sourcesOf("@misc{a, title={https://example.org/list.bib}, doi={10.1/x}, url={https://example.org}}");
    await sourcesOf("TY  - ELEC\nTI  - https://example.org/list.ris\nDO  - 10.1/x\nER  - \n");
    for (const way of waysOut) expect(way).not.toHaveBeenCalled();
  });

  test.each([
    ["https://example.org/list.bib", "is neither CSL-JSON nor BibTeX nor RIS"],
    ["[{", "list:1:2  The brace"],
    ["[]", "has no entry in it"],
    ["@article{x, title={unclosed", "looks like BibTeX, but cannot be read near line 1, column 28."],
    ["", "is neither"],
  ])("is refused in plain words when it is none: %s", async (text, words) => {
    await expect(readCitations(text, "list")).rejects.toThrow(words);
  });
});

describe("the address of a source", () => {
  test.each([
    ["https://www.example.org/a/", "http://example.org/a#top"],
    ["https://example.org/a?utm_source=x&b=1&a=2&fbclid=y", "https://example.org/a?a=2&b=1"],
    ["https://web.archive.org/web/20250308120000/https://example.org/a", "https://example.org/a"],
    ["https://archive.ph/20250308/https://www.example.org/a", "https://example.org/a/"],
    ["https://EXAMPLE.org:443/a", "https://example.org/a"],
  ])("is the same as another that leads to the same page: %s", (one, other) => {
    expect(normalAddress(one)).toBe(normalAddress(other));
  });

  test("is not the same where the page may be another", () => {
    expect(normalAddress("https://example.org/a?id=1")).not.toBe(normalAddress("https://example.org/a?id=2"));
    expect(normalAddress("https://example.org/A")).not.toBe(normalAddress("https://example.org/a"));
  });
});

describe("a source that is there already", () => {
  const there = { drawings: buildSource({ title: "The Drawings", published: "2024-11-02" }) };

  test("is known by its address, its archived copy, or its title, publisher and date", () => {
    expect(findTwin({ url: "http://www.builders.example/drawings/" }, there)).toEqual({
      id: "drawings",
      because: "it has the same address",
    });
    expect(findTwin({ url: "https://archive.example/builders.example/drawings" }, there)?.id).toBe("drawings");
    const same = { title: "the drawings!", publisher: "harlow bridge builders", published: "2024-11-02" };
    expect(findTwin(same, there)).toEqual({ id: "drawings", because: "it has the same title, publisher and date" });
  });

  test("is not another year’s, nor another publisher’s", () => {
    expect(findTwin({ title: "The Drawings", publisher: "Harlow Bridge Builders", published: "2023" }, there)).toBeNull();
    expect(findTwin({ title: "The Drawings", publisher: "Others", published: "2024-11-02" }, there)).toBeNull();
  });
});
