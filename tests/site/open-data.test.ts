import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import papaparse from "papaparse";
import { describe, expect, inject, test } from "vitest";
import { readXml, type XmlElement } from "../unit/report/data/read-xml.ts";
import { attribute, listFiles, readPages, textOf, type Element } from "./read-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = inject("site");
const files = listFiles(site);
const read = (path: string): string => readFileSync(join(site, path), "utf8");
const { baseUrl }: { baseUrl: string } = JSON.parse(readFileSync(join(root, "_data/site.json"), "utf8"));

/** The files written from claims, for machines. */
const data = files.filter((path) => /\.(json|jsonld|jsonl|csv|bib|ris|xml|txt)$/.test(path) && !path.startsWith("assets/"));
const ending = (...names: string[]): string[] => data.filter((path) => names.some((name) => path.endsWith(name)));

/** Reads a data file by the rules of its kind; whatever is not well-formed throws. */
function textsOf(path: string): string[] {
  const text = read(path);
  if (/\.(json|jsonld)$/.test(path)) return stringsIn(JSON.parse(text));
  if (path.endsWith(".jsonl"))
    return text
      .trimEnd()
      .split("\n")
      .flatMap((line) => stringsIn(JSON.parse(line)));
  if (path.endsWith(".xml")) return textsInXml(readXml(text));
  if (path.endsWith(".csv")) return papaparse.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data.flat();
  return text.split(/[\s{}]+/);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function textsInXml(element: XmlElement): string[] {
  return [element.text, ...Object.values(element.attributes), ...element.children.flatMap(textsInXml)];
}

describe("the data files of the built site", () => {
  test("are all there: for the site, for each report and for each claim", () => {
    const claims = ending("/claim.json");
    expect(claims.length).toBeGreaterThan(20);
    expect(ending("/claim.jsonld")).toEqual(claims.map((path) => `${path}ld`));
    const ofSite = ["feed.xml", "feed.json", "corrections.xml", "corrections.json", "claimreviews.json", "sitemap.xml", "robots.txt"];
    const claimForms = ["report.json", "claims.csv", "claims.jsonl", "annotations.json", "feed.xml", "feed.json"];
    const corrections = ["corrections.xml", "corrections.json"];
    const ofReport = [...claimForms, ...corrections, "sources.csl.json", "sources.bib", "sources.ris"].map(
      (name) => `iran-nuclear-offer/${name}`,
    );
    expect(data).toEqual(expect.arrayContaining(ofSite.concat(ofReport, "schema/v1/claim.schema.json")));
  });

  test("name no address of the site that does not lead to a file of it", () => {
    const named = data.flatMap((path) => textsOf(path).filter((text) => text.startsWith(baseUrl)));
    expect(named.length).toBeGreaterThan(100);
    const leads = (address: string): boolean => {
      const path = address.slice(baseUrl.length).replace(/[?#].*/s, "");
      return files.includes(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    };
    expect([...new Set(named)].filter((address) => !leads(address))).toEqual([]);
  });

  test("are offered by the pages: each claim's on its page, each report's on the report's, the site's on the page about us", () => {
    const linked = new Set(
      readPages(site).flatMap(({ path, elements }) =>
        elements
          .filter(({ tagName }) => tagName === "a")
          .flatMap((element) => attribute(element, "href") ?? [])
          .filter((href) => !/^[a-z]+:/.test(href))
          .map((href) => posix.join(posix.dirname(path), href.replace(/#.*/, ""))),
      ),
    );
    const forMachinesOnly = ["sitemap.xml", "robots.txt", "manifest.json", ...data.filter((path) => path.startsWith("schema/v1/"))];
    const ours = ending(
      ".jsonld",
      ".jsonl",
      ".csv",
      ".bib",
      ".ris",
      "claim.json",
      "report.json",
      "annotations.json",
      "sources.csl.json",
      "feed.xml",
      "feed.json",
      "corrections.xml",
      "corrections.json",
      "claimreviews.json",
    );
    expect(ours.filter((path) => !linked.has(path) && !forMachinesOnly.includes(path))).toEqual([]);
  });

  test("have the very bytes of the claim files", () => {
    const different = ending("/claim.json").filter((path) => {
      const file = join(root, "claims", path.replace("/claim.json", ".json"));
      return read(path) !== readFileSync(file, "utf8");
    });
    expect(different).toEqual([]);
  });

  test("have the same ClaimReview as the page beside them, and the feed of all has each once", () => {
    const onPages = new Map(
      readPages(site).flatMap(({ path, elements }) =>
        elements
          .filter((element) => attribute(element, "type") === "application/ld+json")
          .map((element) => JSON.parse(textOf(element)))
          .filter((thing) => thing["@type"] === "ClaimReview")
          .map((thing): [string, object] => [path.replace("index.html", "claim.jsonld"), thing]),
      ),
    );
    expect([...onPages.keys()].sort()).toEqual(ending("/claim.jsonld"));
    for (const [path, review] of onPages) expect([path, JSON.parse(read(path))]).toEqual([path, review]);
    const { dataFeedElement } = JSON.parse(read("claimreviews.json"));
    const inFeed = dataFeedElement.map(({ item }: { item: object }) => ({ "@context": "https://schema.org", ...item }));
    expect(inFeed).toHaveLength(onPages.size);
    expect(inFeed).toEqual(expect.arrayContaining([...onPages.values()]));
  });
});

describe("the feeds", () => {
  test("are named in the head of the pages whose readers may want them", () => {
    const feeds = (wanted: string): (string | null)[] =>
      readPages(site)
        .filter(({ path }) => path === wanted)
        .flatMap(({ elements }) => elements)
        .filter((element) => attribute(element, "rel") === "alternate" && /^application\/(atom\+xml|feed\+json)$/.test(typeOf(element)))
        .map((element) => attribute(element, "href"));
    const typeOf = (element: Element): string => attribute(element, "type") ?? "";
    const both = (...names: string[]): string[] => names.flatMap((name) => [`${name}.xml`, `${name}.json`]);
    const [report, claim] = ["iran-nuclear-offer", "iran-nuclear-offer/six-weapons-figure"];
    expect(feeds("index.html")).toEqual(both("feed"));
    expect(feeds("corrections/index.html")).toEqual(both("../corrections", "../feed"));
    expect(feeds(`${report}/index.html`)).toEqual(both(`../${report}/feed`, "../feed", `../${report}/corrections`));
    expect(feeds(`${report}/corrections/index.html`)).toEqual(both(`../../${report}/corrections`, `../../${report}/feed`, "../../feed"));
    expect(feeds(`${claim}/index.html`)).toEqual([`../../${report}/feed.xml`, "../../feed.xml"]);
  });
});

describe("sitemap.xml", () => {
  // A card names the claim's page as its canonical one.
  const isCard = (path: string): boolean => path.endsWith("/embed/index.html");

  test("names each page by its canonical address, and no other", () => {
    const canonical = readPages(site)
      .filter(({ path, elements }) => !isCard(path) && !elements.some((element) => attribute(element, "http-equiv") === "refresh"))
      .flatMap(({ elements }) => elements.filter((element) => attribute(element, "rel") === "canonical"))
      .map((element) => attribute(element, "href") ?? "");
    const named = readXml(read("sitemap.xml")).children.flatMap(({ children }) => children.filter(({ name }) => name === "loc"));
    expect(named.map(({ text }) => text).sort()).toEqual(canonical.sort());
  });
});
