import { describe, expect, test } from "vitest";
import { rules } from "../../../src/check/rules/index.ts";
import { tallyRules, viewRules, type RuleView } from "../../../src/report/method-view.ts";
import { buildSources } from "../../project-builder.ts";
import { buildModel, type ModelChanges } from "./build-model.ts";

const article = "It opened late. It is 420 metres long.";

function ruleOf(id: string, changes: ModelChanges): RuleView {
  const model = buildModel(changes);
  const found = viewRules(rules, [{ rules: tallyRules(model) }], model.t).find((rule) => rule.id === id);
  if (found === undefined) throw new Error(`There is no rule ${id}.`);
  return found;
}

describe("the rules of the method page", () => {
  test("stand in the order of the handbook, each with its name and its why", () => {
    const model = buildModel();
    const views = viewRules(rules, [{ rules: tallyRules(model) }], model.t);
    expect(views.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(views.filter(({ name, why, serves }) => name === "" || why === "" || serves.length === 0)).toEqual([]);
  });

  test("count the claims that passed, over all reports", () => {
    const model = buildModel({
      article,
      claims: { opening: { quotes: [{ exact: "opened late" }] }, length: { quotes: [{ exact: "420 metres long" }] } },
    });
    const rule = viewRules(
      rules,
      [model, buildModel()].map((each) => ({ rules: tallyRules(each) })),
      model.t,
    ).find(({ id }) => id === "quote-in-article");
    expect(rule).toMatchObject({ passed: 3, warned: [], waived: [] });
  });

  test("do not count claims that they are not about, nor drafts", () => {
    const claims: ModelChanges["claims"] = {
      opening: { quotes: [{ exact: "opened late" }], verdict: "false" },
      length: { quotes: [{ exact: "420 metres long" }], status: "draft" },
    };
    expect(ruleOf("evidence-considered", { article, claims }).passed).toBe(0);
    expect(ruleOf("quote-in-article", { article, claims }).passed).toBe(1);
  });

  test("name the claims that are excused, with the reason and the way there", () => {
    const claims: ModelChanges["claims"] = {
      opening: {
        quotes: [{ exact: "opened late" }],
        statement: "It opened late.",
        reviews: [],
        waivers: [{ rule: "second-reader", reason: "She was ill." }],
      },
      length: { quotes: [{ exact: "420 metres long" }] },
    };
    expect(ruleOf("second-reader", { article, claims })).toMatchObject({
      passed: 1,
      warned: [],
      waived: [{ title: "It opened late.", path: "harbour-bridge/opening/index.html", reason: "She was ill." }],
    });
  });

  test("name the report where a rule about the whole of it is only recommended and not met", () => {
    const sources = buildSources();
    for (const source of Object.values(sources)) delete source.archivedUrl;
    expect(ruleOf("archived-copy", { sources })).toMatchObject({
      warning: true,
      passed: 0,
      warned: [{ title: "A bridge for Harlow", path: "harbour-bridge/index.html", reason: null }],
    });
  });
});
