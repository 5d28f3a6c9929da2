import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect } from "vitest";
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

/** Reads a feed as Atom, and holds it against what RFC 4287 asks. */
export function readAtom(xml: string): { feed: XmlElement; entries: XmlElement[] } {
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

/** Reads a feed as JSON Feed, and holds it against the schema of version 1.1. */
export function readJson(text: string): { items: Record<string, unknown>[]; [field: string]: unknown } {
  const feed = JSON.parse(text);
  isJsonFeed(feed);
  expect(isJsonFeed.errors).toBeNull();
  return feed;
}
