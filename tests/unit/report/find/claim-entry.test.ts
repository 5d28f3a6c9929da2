import { describe, expect, test } from "vitest";
import { listClaimEntries } from "../../../../src/report/find/claim-entry.ts";
import { buildModel } from "../build-model.ts";

const model = (): ReturnType<typeof buildModel> =>
  buildModel(
    {
      article: "“It is 420 metres long,” the mayor said. It opened late.",
      claims: {
        length: {
          quotes: [{ exact: "It is 420 metres long" }],
          statement: "The bridge is 420 metres long.",
          finding: "The builder’s café gives 420 metres, too.",
          speaker: { name: "Ada Stone" },
          verdict: "true",
        },
        opening: { quotes: [{ exact: "It opened late" }], status: "draft" },
      },
    },
    true,
  );

describe("what lists and the search know of a report", () => {
  test("are its published claims, in a preview too", () => {
    expect(listClaimEntries(model(), true).map(({ path }) => path)).toEqual(["harbour-bridge/length/index.html"]);
  });

  test("has every word once, where it counts most", () => {
    const [entry] = listClaimEntries(model(), true);
    expect(entry?.words).toEqual([
      "the bridge is 420 metres long",
      "it ada stone",
      "builder cafe gives too harlow post builders survey office for",
    ]);
  });

  test("is plain values, which come back from JSON as they were", () => {
    const entries = listClaimEntries(model(), true);
    expect(JSON.parse(JSON.stringify(entries))).toEqual(entries);
    expect(entries[0]).toMatchObject({ speaker: "Ada Stone", publisher: "The Harlow Post", published: "2025-03-14", verdict: "true" });
  });
});
