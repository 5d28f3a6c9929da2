import { describe, expect, test } from "vitest";
import { planDataFiles } from "../../../../src/report/data/data-files.ts";
import { sitemapPaths, writeSitemap } from "../../../../src/report/data/sitemap.ts";
import { buildOpenData, dataFile } from "./build-open-data.ts";
import { childrenOf, readXml, textOf, type XmlElement } from "./read-xml.ts";

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function read(xml: string, root: "urlset" | "sitemapindex"): [string, string | undefined][] {
  const document: XmlElement = readXml(xml);
  expect([document.name, document.namespace]).toEqual([root, namespace]);
  return document.children.map((entry) => {
    expect(entry.name).toBe(root === "urlset" ? "url" : "sitemap");
    expect(entry.children.map(({ name }) => name)).toEqual(childrenOf(entry, "lastmod").length > 0 ? ["loc", "lastmod"] : ["loc"]);
    return [textOf(entry, "loc"), childrenOf(entry, "lastmod")[0]?.text];
  });
}

describe("sitemap.xml", () => {
  test("names every page that readers may look for, with the day of its last change where the files tell one", () => {
    const data = buildOpenData({ claims: { length: { quotes: [{ exact: "420 metres long" }], formerIds: ["old-length"] } } });
    expect(read(dataFile(data, "sitemap.xml"), "urlset")).toEqual([
      ["https://checked.example/", undefined],
      ["https://checked.example/claims/", undefined],
      ["https://checked.example/claims/verdict/true/", undefined],
      ["https://checked.example/claims/year/2025/", undefined],
      ["https://checked.example/claims/publishers/", undefined],
      ["https://checked.example/search/", undefined],
      ["https://checked.example/method/", undefined],
      ["https://checked.example/about/", undefined],
      ["https://checked.example/corrections/", undefined],
      ["https://checked.example/harbour-bridge/", "2025-03-14"],
      ["https://checked.example/harbour-bridge/sources/", "2025-03-14"],
      ["https://checked.example/harbour-bridge/corrections/", "2025-03-14"],
      ["https://checked.example/harbour-bridge/length/", "2025-03-14"],
    ]);
  });

  test("becomes an index of several when there are more addresses than one may hold", () => {
    const data = buildOpenData();
    const all = read(writeSitemap(data, "sitemap.xml"), "urlset");
    expect(sitemapPaths(data.addresses, 5)).toEqual(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
    expect(read(writeSitemap(data, "sitemap.xml", 5), "sitemapindex").map(([loc]) => loc)).toEqual([
      "https://checked.example/sitemap-1.xml",
      "https://checked.example/sitemap-2.xml",
      "https://checked.example/sitemap-3.xml",
    ]);
    const parts = [1, 2, 3].flatMap((part) => read(writeSitemap(data, `sitemap-${part}.xml`, 5), "urlset"));
    expect(parts).toEqual(all);
  });
});

describe("robots.txt", () => {
  test("lets everybody read everything, and says where the sitemap is", () => {
    expect(dataFile(buildOpenData(), "robots.txt")).toBe("User-agent: *\nAllow: /\n\nSitemap: https://checked.example/sitemap.xml\n");
  });

  test("keeps everybody out of a preview, which has no sitemap", () => {
    const preview = buildOpenData({}, true);
    expect(dataFile(preview, "robots.txt")).toBe("User-agent: *\nDisallow: /\n");
    expect(planDataFiles(preview).map(({ path }) => path)).not.toContain("sitemap.xml");
  });
});
