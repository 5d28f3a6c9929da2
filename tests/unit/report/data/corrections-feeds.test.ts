import { describe, expect, test } from "vitest";
import { buildClaim, buildReport, buildSources, reportId } from "../../../project-builder.ts";
import type { ModelChanges } from "../build-model.ts";
import { buildOpenData, dataFile } from "./build-open-data.ts";
import { changes, correction } from "./corrected-claims.ts";
import { readAtom, readJson } from "./read-feeds.ts";
import { childrenOf, textOf } from "./read-xml.ts";

const data = buildOpenData(changes);

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

describe("the feed of a report's corrections", () => {
  const other = {
    "claims/harlow-tunnel/_article.md": `---\nheadline: A tunnel\npublisher: The Harlow Post\nlang: en\ndisplay: full\n---\n\nThe tunnel is 2 km long.\n`,
    "claims/harlow-tunnel/_report.json": buildReport({ title: "A tunnel", notCheckable: [] }),
    "claims/harlow-tunnel/_sources.json": { sources: buildSources() },
    "claims/harlow-tunnel/tunnel-length.json": buildClaim({
      statement: "The tunnel is 2 km long.",
      quotes: [{ exact: "The tunnel is 2 km long." }],
      corrections: [correction("2025-04-01", "A word of the tunnel.")],
    }),
  };
  const two = buildOpenData({ ...changes, files: other });

  test("has those of its own claims alone, in both forms, and leads to the report's own page of corrections", () => {
    const path = `${reportId}/corrections`;
    const { feed, entries } = readAtom(dataFile(two, `${path}.xml`));
    expect(entries.map((entry) => textOf(entry, "summary").split(" Why")[0])).toEqual(["A second word.", "A third word.", "A first word."]);
    expect(childrenOf(feed, "link").map(({ attributes }) => attributes["href"])).toEqual([
      `https://checked.example/${path}.xml`,
      `https://checked.example/${path}/`,
    ]);
    const { items, ...json } = readJson(dataFile(two, `${path}.json`));
    expect(json).toMatchObject({ home_page_url: `https://checked.example/${path}/`, feed_url: `https://checked.example/${path}.json` });
    expect(items.map(({ id }) => id)).toEqual(entries.map((entry) => textOf(entry, "id")));
    expect(readAtom(dataFile(two, "harlow-tunnel/corrections.xml")).entries).toHaveLength(1);
    expect(readAtom(dataFile(two, "corrections.xml")).entries).toHaveLength(4);
  });

  test("is as old as the report's own checks while nothing has been corrected", () => {
    const clean = {
      ...other,
      "claims/harlow-tunnel/tunnel-length.json": { ...other["claims/harlow-tunnel/tunnel-length.json"], corrections: [] },
    };
    const { feed, entries } = readAtom(dataFile(buildOpenData({ ...changes, files: clean }), "harlow-tunnel/corrections.xml"));
    expect([entries, textOf(feed, "updated")]).toEqual([[], "2025-03-14T00:00:00Z"]);
  });
});
