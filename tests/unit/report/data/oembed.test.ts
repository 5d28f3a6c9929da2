import { describe, expect, test } from "vitest";
import { buildSite, reportId } from "../../../project-builder.ts";
import { deriveSite } from "../../../../src/site/derive-site.ts";
import { buildChecked, type ModelChanges } from "../build-model.ts";
import { buildOpenData, dataFile, hostileLines } from "./build-open-data.ts";
import { readXml } from "./read-xml.ts";

const quotes = [{ exact: "420 metres long" }];

function oembedOf(changes: ModelChanges = {}): Record<string, unknown> {
  const data = buildOpenData({ claims: { length: { quotes, statement: "The bridge is 420 metres long." } }, ...changes });
  return JSON.parse(dataFile(data, `${reportId}/length/oembed.json`)) as Record<string, unknown>;
}

/** What oEmbed 1.0 (https://oembed.com, section 2.3.4) asks of a response of the type rich, and this one does not keep. */
function faultsOf(response: Record<string, unknown>): string[] {
  const texts = ["title", "author_name", "provider_name", "html"];
  const addresses = ["author_url", "provider_url", "thumbnail_url"];
  const numbers = ["width", "height", "cache_age", "thumbnail_width", "thumbnail_height"];
  const thumbnail = ["thumbnail_url", "thumbnail_width", "thumbnail_height"].filter((name) => name in response);
  const wrong = (names: string[], isRight: (value: unknown) => boolean): string[] =>
    names.filter((name) => name in response && !isRight(response[name])).map((name) => `${name} is ${JSON.stringify(response[name])}`);
  return [
    ...(response["type"] === "rich" ? [] : ["the type is not rich"]),
    ...(response["version"] === "1.0" ? [] : ["the version is not the text 1.0"]),
    ...["html", "width", "height"].filter((name) => !(name in response)).map((name) => `there is no ${name}`),
    ...(thumbnail.length % 3 === 0 ? [] : ["a thumbnail lacks its address or size"]),
    ...wrong(texts, (value) => typeof value === "string" && value !== ""),
    ...wrong(addresses, (value) => typeof value === "string" && /^https?:/.test(value) && URL.canParse(value)),
    ...wrong(numbers, (value) => Number.isSafeInteger(value) && Number(value) > 0),
    ...Object.keys(response)
      .filter((name) => !["type", "version", ...texts, ...addresses, ...numbers].includes(name))
      .map((name) => `${name} is not of oEmbed`),
  ];
}

describe("the oEmbed file of a claim", () => {
  test("keeps to the specification, and says who checked and where", () => {
    const response = oembedOf();
    expect(faultsOf(response)).toEqual([]);
    expect(response).toMatchObject({
      title: "True: The bridge is 420 metres long.",
      author_name: "Harlow Checkers",
      author_url: "https://checked.example/",
      provider_name: "Checked in Harlow",
      provider_url: "https://checked.example/",
    });
  });

  test("the reading of the specification finds what is wrong", () => {
    const { html: _, ...response } = oembedOf();
    expect(faultsOf({ ...response, version: 1, width: "600", thumbnail_url: "https://checked.example/a.png", frame: 1 })).toEqual([
      "the version is not the text 1.0",
      "there is no html",
      "a thumbnail lacks its address or size",
      'width is "600"',
      "frame is not of oEmbed",
    ]);
  });

  test("gives one frame, as well-formed XML, which is as large as it says, is named, and may run nothing", () => {
    const { html, width, height } = oembedOf({ site: buildSite({ baseUrl: "https://checked.example/facts/" }) });
    const frame = readXml(String(html));
    expect([frame.name, frame.children, frame.text]).toEqual(["iframe", [], ""]);
    expect(frame.attributes).toMatchObject({
      src: "https://checked.example/facts/harbour-bridge/length/embed/",
      title: "Fact check by Harlow Checkers: True: The bridge is 420 metres long.",
      width: String(width),
      height: String(height),
    });
    expect(frame.attributes["sandbox"]).not.toMatch(/allow-scripts|allow-same-origin|allow-forms/);
  });

  test.each(hostileLines)("keeps a hostile statement inside the frame's name: %s", (statement) => {
    const response = oembedOf({ claims: { length: { quotes, statement, shortStatement: "It is long." } } });
    expect(faultsOf(response)).toEqual([]);
    const { name, attributes, children } = readXml(String(response["html"]));
    expect([name, children, attributes["title"]]).toEqual(["iframe", [], `Fact check by Harlow Checkers: True: ${statement}`]);
    expect(Object.keys(attributes)).toEqual(["src", "title", "width", "height", "loading", "sandbox", "style"]);
  });

  test("names the claim's picture, with its size, where there is one", () => {
    const checked = buildChecked({ claims: { length: { quotes, statement: "It is long." } } });
    const { data, shareImages } = deriveSite(checked, { preview: false, shareImages: true });
    const response = JSON.parse(dataFile(data, `${reportId}/length/oembed.json`)) as Record<string, unknown>;
    expect(faultsOf(response)).toEqual([]);
    expect(response).toMatchObject({
      thumbnail_url: "https://checked.example/harbour-bridge/length/share.png",
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect([...shareImages.keys()]).toContain(`${reportId}/length/share.png`);
    expect(oembedOf()).not.toHaveProperty("thumbnail_url");
  });

  test("is higher the more there is to read", () => {
    const long =
      "The new bridge in Harlow, which the town has been waiting for since the flood of the year 1987, is 420 metres long. ".repeat(3);
    const heights = ["It is long.", long.trim()].map((statement) =>
      Number(oembedOf({ claims: { length: { quotes, statement, shortStatement: "It is long." } } })["height"]),
    );
    expect(heights[1]).toBeGreaterThan((heights[0] ?? 0) + 80);
  });

  test("says of a withdrawn check that it was withdrawn, and gives no verdict", () => {
    const response = oembedOf({ claims: { length: { quotes, status: "retracted", corrections: [withdrawal], statement: "It is long." } } });
    expect(response["title"]).toBe("Retracted: It is long.");
  });
});

const withdrawal = {
  on: "2025-04-02",
  kind: "substantial" as const,
  fields: ["status"],
  what: "The claim was withdrawn.",
  why: "The drawings were of another bridge.",
  cause: "our-error" as const,
  responsible: "first reader",
};

describe("a draft", () => {
  test("has no oEmbed file and no card, in a preview either", () => {
    const claims = {
      length: { quotes },
      age: { quotes: [{ exact: "It is the finest bridge" }], status: "draft" as const, statement: "It is fine." },
    };
    for (const preview of [false, true]) {
      const data = buildOpenData({ claims }, preview);
      expect(() => dataFile(data, `${reportId}/age/oembed.json`)).toThrow("is planned");
      expect(dataFile(data, `${reportId}/length/oembed.json`)).toContain("/length/embed/");
    }
  });
});
