import { describe, expect, test } from "vitest";
import type { Feed } from "../../../../src/report/data/feed.ts";
import { feedLength } from "../../../../src/report/data/site-feeds.ts";
import { writeAtom } from "../../../../src/report/data/write-atom.ts";
import { writeJsonFeed } from "../../../../src/report/data/write-json-feed.ts";
import { reportId } from "../../../project-builder.ts";
import { buildOpenData, dataFile, hostileLines } from "./build-open-data.ts";
import { changes } from "./corrected-claims.ts";
import { readAtom, readJson } from "./read-feeds.ts";
import { childrenOf, textOf } from "./read-xml.ts";

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
