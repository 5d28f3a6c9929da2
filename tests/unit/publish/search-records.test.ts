import { beforeAll, describe, expect, test } from "vitest";
import { prove, proveChanged, writeSite, type WrittenSite } from "./write-site.ts";

let site: WrittenSite;

beforeAll(() => {
  site = writeSite();
});

const records = "search/report-0-0.js";

describe("what the search shows", () => {
  test("leads to pages of the site", () => {
    expect(prove(site)).toEqual([]);
  });

  test("may not lead to a claim or report that is not there", () => {
    expect(proveChanged(site, records, "harbour-bridge/bridge-length/index.html", "harbour-bridge/gone/index.html")).toEqual([
      "address-resolves  search/report-0-0.js: The address “../harbour-bridge/gone/index.html” in a result of the search leads to harbour-bridge/gone/index.html, which is not a file of the site.",
    ]);
    expect(proveChanged(site, records, '["harbour-bridge/index.html"', '["harbour-bridge"').join()).toContain("address-resolves");
    expect(proveChanged(site, records, '["harbour-bridge/index.html"', '["../../elsewhere"').join()).toContain("leads out of the site");
  });

  test("may not lead to a former address", () => {
    const [told = ""] = proveChanged(site, records, "harbour-bridge/bridge-length/index.html", "harbour-bridge/bridge-size/index.html");
    expect(told).toContain("sends the reader on");
  });

  test("must be readable", () => {
    for (const [from, to] of [
      ["plumbline(", "plumb("],
      ["[[", "[{"],
      [/,\[\[.*\]\]/s, ""],
    ] as const) {
      expect(proveChanged(site, records, from, to)).toEqual([
        "search-readable  search/report-0-0.js: The search cannot read what it should show of claims.",
      ]);
    }
  });
});
