import { describe, expect, test } from "vitest";
import { scriptDirection } from "../../../src/report/script-direction.ts";
import { viewReport } from "../../../src/report/report-view.ts";
import { buildChecked, buildModel, claimOf, findModel, type ModelChanges } from "./build-model.ts";

const article = "It opened late. It is 420 metres long. It cost 31 million pounds. It is fine.";
const claims: ModelChanges["claims"] = {
  "a-cost": { quotes: [{ exact: "cost 31 million pounds" }], status: "disputed", verdict: "mixed" },
  "b-length": { quotes: [{ exact: "420 metres long" }] },
  "c-opening": { quotes: [{ exact: "opened late" }], status: "draft" },
};

describe("a report that is arranged", () => {
  test("numbers its claims in the order of the article", () => {
    const model = buildModel({ article, claims });
    expect(model.claims.map(({ number, id, path }) => `${number} ${id} ${path}`)).toEqual([
      "1 b-length harbour-bridge/b-length/index.html",
      "2 a-cost harbour-bridge/a-cost/index.html",
    ]);
    expect(model.path).toBe("harbour-bridge/index.html");
  });

  test("has no trace of drafts: no number, no coverage, no use of a source", () => {
    const sources = buildModel().checked.sources;
    const draftOnly = {
      ...sources,
      "draft-source": { ...sources["survey-office"], label: "Note", publisher: "Ferry", url: "https://ferry.example/" },
    };
    const changes = {
      article,
      claims: {
        ...claims,
        "c-opening": {
          quotes: [{ exact: "opened late" }],
          status: "draft",
          evidence: [{ source: "draft-source", stance: "supports", excerpt: "Late." }],
          analysis: "Late [@draft-source].",
        },
      },
      sources: draftOnly,
    } as ModelChanges;
    const model = buildModel(changes);
    expect(model.claimsById.has("c-opening")).toBe(false);
    expect(model.coverage.sentences[0]).toMatchObject({ state: "unchecked", claims: [] });
    expect([...model.uses.keys()].sort()).toEqual(["builder-drawings", "survey-office"]);
    const { uses, claims: shown, coverage } = model;
    expect(JSON.stringify([[...uses], shown, coverage, viewReport(model)])).not.toContain("c-opening");
  });

  test("has the drafts in a preview, in their places and known as drafts", () => {
    const model = buildModel({ article, claims }, true);
    expect(model.claims.map(({ id, published }) => `${id} ${published}`)).toEqual(["c-opening false", "b-length true", "a-cost true"]);
    expect(model.coverage.sentences[0]?.state).toBe("checked");
  });

  test("shows a draft without a verdict as one, after all verdicts", () => {
    const model = buildModel(
      { article, claims: { ...claims, "c-opening": { quotes: [{ exact: "opened late" }], status: "in-review", verdict: undefined } } },
      true,
    );
    expect(claimOf(model, "c-opening").verdict).toEqual({
      id: "none",
      label: "No verdict yet",
      definition: "No verdict yet",
      icon: "question",
      colour: "grey",
    });
    expect(
      viewReport(model).groups.map(({ verdict, claims: grouped }) => `${verdict.label}: ${grouped.map(({ id }) => id).join()}`),
    ).toEqual(["Mixed: a-cost", "True: b-length", "No verdict yet: c-opening"]);
  });

  test("is not there when nothing of it is published, but is in a preview", () => {
    const project = buildChecked({ article, claims: { "c-opening": { quotes: [{ exact: "opened late" }], status: "draft" } } });
    expect(findModel(project)).toBeNull();
    expect(findModel(project, true)?.claims.map(({ id }) => id)).toEqual(["c-opening"]);
  });

  test("keeps retracted claims", () => {
    const model = buildModel({
      article,
      claims: {
        "a-cost": {
          quotes: [{ exact: "cost 31 million pounds" }],
          status: "retracted",
          corrections: [
            {
              on: "2025-05-01",
              kind: "substantial",
              fields: ["status"],
              what: "Withdrawn.",
              why: "It was another bridge.",
              cause: "our-error",
              responsible: "editor",
            },
          ],
        },
      },
    });
    expect(model.claims.map(({ id, published }) => `${id} ${published}`)).toEqual(["a-cost true"]);
  });

  test("gathers for each source the claims that use it, once for each stance", () => {
    const model = buildModel({
      article,
      claims: {
        ...claims,
        "a-cost": {
          quotes: [{ exact: "cost 31 million pounds" }],
          verdict: "mixed",
          evidence: [
            { source: "builder-drawings", stance: "supports", excerpt: "31 million." },
            { source: "builder-drawings", stance: "supports", excerpt: "Thirty-one million." },
            { source: "builder-drawings", stance: "contradicts", excerpt: "12 million." },
            { source: "survey-office", stance: "context", excerpt: "No cost." },
          ],
        },
      },
    });
    const uses = (id: string): string[] => (model.uses.get(id) ?? []).map(({ claim, stance }) => `${claim.id} ${stance}`);
    expect(uses("builder-drawings")).toEqual(["b-length supports", "a-cost supports", "a-cost contradicts"]);
    expect(uses("survey-office")).toEqual(["b-length supports", "a-cost context"]);
  });

  test("takes the direction that it is given, else that of its language; the article keeps its own", () => {
    expect(buildModel().dir).toBe("ltr");
    expect(buildModel({ report: { dir: "rtl" } }).dir).toBe("rtl");
    const model = buildModel({ article: "پل ۴۲۰ متر است.", front: { lang: "fa" }, claims: { length: { quotes: [{ exact: "۴۲۰ متر" }] } } });
    expect([model.dir, model.articleDir]).toEqual(["ltr", "rtl"]);
  });
});

describe("the view of a report", () => {
  test("says when the last check was, who speaks, and what was set aside where", () => {
    const view = viewReport(
      buildModel({
        article,
        claims: {
          "a-cost": { quotes: [{ exact: "cost 31 million pounds" }], checkedOn: "2025-04-01", speaker: { name: "Zoe Ash" } },
          "b-length": { quotes: [{ exact: "420 metres long" }] },
          "c-opening": { quotes: [{ exact: "opened late" }], checkedOn: "2025-05-01", status: "draft", speaker: { name: "Nobody" } },
        },
        report: { notCheckable: [{ quote: { exact: "It is fine." }, reason: "Taste." }], updatedOn: "2025-05-02" },
      }),
    );
    expect(view.checkedOn).toEqual({ raw: "2025-04-01", text: "April\u00a01, 2025" });
    expect(view.updatedOn?.raw).toBe("2025-05-02");
    expect(view.articleDate).toBe("March\u00a08, 2025");
    expect(view.speakers).toEqual(["The article", "Zoe Ash"]);
    expect(view.asides).toEqual([{ letter: "a", text: "It is fine.", reason: "Taste.", sentence: 4 }]);
    expect(view.coverage).toMatchObject({ accounted: 3, total: 4 });
    expect(view.sourceCount).toBe(2);
  });

  test("has no date where the article has none, and an interval where its day is not known", () => {
    expect(viewReport(buildModel({ front: { published: undefined } })).articleDate).toBeNull();
    expect(viewReport(buildModel({ front: { published: "2025-03-08/2025-03-09" } })).articleDate?.replaceAll(/\s/g, " ")).toBe(
      "March 8 –\u2060 9, 2025",
    );
  });

  test("prints the waivers of the report with the rule's name and the reason", () => {
    const view = viewReport(
      buildModel({
        claims: { length: { quotes: [{ exact: "420 metres long" }], reviews: [] } },
        report: { waivers: [{ rule: "second-reader", reason: "Only one reader was at hand." }] },
      }),
    );
    expect(view.waivers).toEqual([{ rule: "second-reader", name: "A second reader has read it", reason: "Only one reader was at hand." }]);
  });
});

describe("the direction of a script", () => {
  test.each(["ar", "ar-EG", "fa", "fa-IR", "he", "ur-PK", "ps", "ckb", "yi", "dv"])("%s is written from right to left", (lang) => {
    expect(scriptDirection(lang)).toBe("rtl");
  });

  test.each(["en", "es-MX", "zh-Hant", "ru", "hi", "ku", "az"])("%s is written from left to right", (lang) => {
    expect(scriptDirection(lang)).toBe("ltr");
  });

  test.each([
    ["pa-Arab", "rtl"],
    ["az-Arab", "rtl"],
    ["ku-Arab", "rtl"],
    ["fa-Latn", "ltr"],
    ["yi-Latn", "ltr"],
  ])("%s is written in the script it names: %s", (lang, direction) => {
    expect(scriptDirection(lang)).toBe(direction);
  });
});
