import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Feed } from "../../../../src/report/data/feed.ts";
import { feedLength } from "../../../../src/report/data/site-feeds.ts";
import { writeAtom } from "../../../../src/report/data/write-atom.ts";
import { writeJsonFeed } from "../../../../src/report/data/write-json-feed.ts";
import type { Correction } from "../../../../src/schema/types.ts";
import { reportId } from "../../../project-builder.ts";
import type { ModelChanges } from "../build-model.ts";
import { buildOpenData, dataFile, hostileLines } from "./build-open-data.ts";
import { childrenOf, readXml, textOf, type XmlElement } from "./read-xml.ts";

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const ajv = new Ajv({ strict: false, formats: { uri: (text: string) => URL.canParse(text), "date-time": rfc3339 } });
const isJsonFeed = ajv.compile(createRequire(import.meta.url)("jsonfeed-schema/schema-v1.1.json"));

/** Lists what RFC 4287 asks of a feed or an entry and what this one does not keep. */
function atomFaults(element: XmlElement): string[] {
  const one = ["id", "title", "updated"].filter((name) => childrenOf(element, name).length !== 1);
  const atMostOne = ["published", "summary", "subtitle", "rights"].filter((name) => childrenOf(element, name).length > 1);
  const dates = [...childrenOf(element, "updated"), ...childrenOf(element, "published")].filter(({ text }) => !rfc3339.test(text));
  const links = childrenOf(element, "link").filter(({ attributes: { href = "" } }) => !URL.canParse(href));
  const foreign = element.children.filter(({ namespace }) => namespace !== "http://www.w3.org/2005/Atom");
  const alternates = childrenOf(element, "link").filter(({ attributes: { rel } }) => rel === "alternate");
  const id = childrenOf(element, "id")[0]?.text ?? "";
  return [
    ...one.map((name) => `not one ${name}`),
    ...atMostOne.map((name) => `more than one ${name}`),
    ...dates.map(({ text }) => `no date: ${text}`),
    ...links.map(() => "a link without an address"),
    ...foreign.map(({ name }) => `${name} is not of Atom`),
    ...(alternates.length === 1 ? [] : ["not one alternate link"]),
    ...(URL.canParse(id) ? [] : [`the id is no IRI: ${id}`]),
  ];
}

function readAtom(xml: string): { feed: XmlElement; entries: XmlElement[] } {
  const feed = readXml(xml);
  const entries = childrenOf(feed, "entry");
  expect([feed.name, ...atomFaults({ ...feed, children: feed.children.filter(({ name }) => name !== "entry") })]).toEqual(["feed"]);
  expect(entries.flatMap(atomFaults)).toEqual([]);
  // An author of the feed holds for all entries; a link to itself is what the RFC recommends.
  expect(childrenOf(feed, "author").map((author) => textOf(author, "name"))).toEqual(["Harlow Checkers"]);
  expect(childrenOf(feed, "link").filter(({ attributes: { rel } }) => rel === "self")).toHaveLength(1);
  const ids = entries.map((entry) => textOf(entry, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  return { feed, entries };
}

function readJson(text: string): { items: Record<string, unknown>[]; [field: string]: unknown } {
  const feed = JSON.parse(text);
  isJsonFeed(feed);
  expect(isJsonFeed.errors).toBeNull();
  return feed;
}

const correction = (on: string, what: string): Correction => ({
  on,
  kind: "update",
  fields: ["finding"],
  what,
  why: "It was not clear.",
  cause: "wording",
  responsible: "the desk",
});

const changes: ModelChanges = {
  article: "The bridge is 420 metres long. It cost nine million. It opened in May.",
  claims: {
    length: { quotes: [{ exact: "The bridge is 420 metres long." }], checkedOn: "2025-03-12" },
    cost: {
      quotes: [{ exact: "It cost nine million." }],
      corrections: [correction("2025-04-02", "A second word."), correction("2025-03-20", "A first word.")],
      formerIds: ["price", "price-of-the-bridge"],
    },
    opening: { quotes: [{ exact: "It opened in May." }], corrections: [correction("2025-03-25", "A third word.")] },
  },
};
const data = buildOpenData(changes);

describe("the feeds of checks", () => {
  test.each(["feed.xml", `${reportId}/feed.xml`])("%s is Atom with an entry for each claim, last changed first", (path) => {
    const { feed, entries } = readAtom(dataFile(data, path));
    expect(entries.map((entry) => [textOf(entry, "title"), textOf(entry, "updated"), textOf(entry, "published")])).toEqual([
      ["True: Of cost the article says this.", "2025-04-02T00:00:00Z", "2025-03-14T00:00:00Z"],
      ["True: Of opening the article says this.", "2025-03-25T00:00:00Z", "2025-03-14T00:00:00Z"],
      ["True: Of length the article says this.", "2025-03-14T00:00:00Z", "2025-03-14T00:00:00Z"],
    ]);
    expect(textOf(feed, "updated")).toBe("2025-04-02T00:00:00Z");
    expect(textOf(feed, "id")).toBe(`https://checked.example/${path}`);
  });

  test.each(["feed.json", `${reportId}/feed.json`])("%s is JSON Feed 1.1 and says the same", (path) => {
    const { items, ...feed } = readJson(dataFile(data, path));
    expect(feed).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      feed_url: `https://checked.example/${path}`,
      language: "en",
    });
    const { entries } = readAtom(dataFile(data, path.replace(".json", ".xml")));
    expect(items.map(({ id, title, content_text, date_modified }) => [id, title, content_text, date_modified])).toEqual(
      entries.map((entry) => ["id", "title", "summary", "updated"].map((name) => textOf(entry, name))),
    );
  });

  test("know a renamed claim again: its id is the address it had first, its link the one it has", () => {
    const [entry] = readAtom(dataFile(data, "feed.xml")).entries;
    expect(entry && textOf(entry, "id")).toBe("https://checked.example/harbour-bridge/price/");
    expect(entry && childrenOf(entry, "link")[0]?.attributes["href"]).toBe("https://checked.example/harbour-bridge/cost/");
  });

  test("end after a hundred entries", () => {
    const sentences = Array.from({ length: feedLength + 5 }, (_, index) => `The bridge has part number ${index}, they say.`);
    const many = buildOpenData({
      article: sentences.join(" "),
      claims: Object.fromEntries(sentences.map((exact, index) => [`part-${index}`, { quotes: [{ exact }], statement: exact }])),
    });
    expect(readAtom(dataFile(many, "feed.xml")).entries).toHaveLength(feedLength);
    expect(readJson(dataFile(many, "feed.json")).items).toHaveLength(feedLength);
  });
});

describe("the feed of corrections", () => {
  test("has an entry for each correction, newest first, with what was changed and why", () => {
    const { entries } = readAtom(dataFile(data, "corrections.xml"));
    expect(entries.map((entry) => [textOf(entry, "updated").slice(0, 10), textOf(entry, "summary")])).toEqual([
      ["2025-04-02", "A second word. Why: It was not clear."],
      ["2025-03-25", "A third word. Why: It was not clear."],
      ["2025-03-20", "A first word. Why: It was not clear."],
    ]);
    expect(readJson(dataFile(data, "corrections.json")).items).toHaveLength(3);
  });

  test("keeps the id of a correction when a newer one is added", () => {
    const ids = (each: ModelChanges): string[] =>
      readAtom(dataFile(buildOpenData(each), "corrections.xml")).entries.map((entry) => textOf(entry, "id"));
    const cost = { ...changes.claims?.["cost"], quotes: [{ exact: "It cost nine million." }] };
    const before = ids({
      ...changes,
      claims: { ...changes.claims, cost: { ...cost, corrections: [correction("2025-03-20", "A first word.")] } },
    });
    expect(before).toContain("tag:checked.example,2025-03-20:harbour-bridge/price/correction/1");
    expect(ids(changes)).toEqual(expect.arrayContaining(before));
  });

  test("is empty but valid while nothing has been corrected, and as old as the checks", () => {
    const clean = buildOpenData();
    const { feed, entries } = readAtom(dataFile(clean, "corrections.xml"));
    expect([entries, textOf(feed, "updated")]).toEqual([[], "2025-03-14T00:00:00Z"]);
    expect(readJson(dataFile(clean, "corrections.json")).items).toEqual([]);
  });
});

describe("hostile texts in feeds", () => {
  const feed = (text: string): Feed => ({
    title: text,
    description: text,
    lang: "en",
    homeUrl: "https://checked.example/?a=1&b='2'",
    atomUrl: "https://checked.example/feed.xml",
    jsonUrl: "https://checked.example/feed.json",
    author: { name: "Harlow Checkers", url: "https://checked.example/" },
    updated: "2025-03-14",
    entries: [
      {
        id: "https://checked.example/one/",
        url: "https://checked.example/one/",
        title: text,
        summary: text,
        lang: "ar",
        published: "2025-03-14",
        updated: "2025-03-14",
        category: { id: text, label: text },
      },
    ],
  });

  test.each([
    ...hostileLines,
    "two\nlines\tand a tab",
    "<![CDATA[x]]>",
    '"><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
  ])("come through as they are: %s", (text) => {
    const read = readAtom(writeAtom(feed(text)));
    const [entry] = read.entries;
    expect([textOf(read.feed, "title"), entry && textOf(entry, "title"), entry && textOf(entry, "summary")]).toEqual([text, text, text]);
    const { title, items } = readJson(writeJsonFeed(feed(text)));
    expect([title, items[0]?.["content_text"]]).toEqual([text, text]);
  });

  test("lose the characters that XML cannot carry, and nothing else", () => {
    const text = "a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg\ud800h\udc00i\u{1f600}j\u0085k";
    expect(textOf(readAtom(writeAtom(feed(text))).feed, "title")).toBe("abcdefghi\u{1f600}j\u0085k");
  });
});
