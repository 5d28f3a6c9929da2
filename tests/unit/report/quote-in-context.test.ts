import { describe, expect, test } from "vitest";
import { quotesInContext, type QuoteContext } from "../../../src/report/quote-in-context.ts";
import { buildModel, claimOf, type ModelChanges } from "./build-model.ts";

const contextsOf = (changes: ModelChanges): QuoteContext[] => {
  const model = buildModel(changes);
  return quotesInContext(model, claimOf(model, "length"));
};

const show = ({ before, parts, after }: QuoteContext): string =>
  `${before} | ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("")} | ${after}`;

describe("a quote in its context", () => {
  test("stands in its sentence, between the one before and the one after", () => {
    const contexts = contextsOf({
      article: "It opened on Monday. It is 420 metres long, they say. Nobody came.",
      claims: { length: { quotes: [{ exact: "420 metres long" }] } },
    });
    expect(contexts.map(show)).toEqual(["It opened on Monday. | It is [420 metres long], they say. | Nobody came."]);
    expect(contexts.map(({ sentence, match, kind }) => ({ sentence, match, kind }))).toEqual([
      { sentence: 2, match: "exact", kind: "paragraph" },
    ]);
  });

  test("that is the whole sentence has no part before or after it", () => {
    const article = "It is 420 metres long.";
    const [context] = contextsOf({ article, claims: { length: { quotes: [{ exact: article }] } } });
    expect(context).toMatchObject({ before: "", parts: [{ text: article, marked: true }], after: "" });
  });

  test("takes no neighbour from another block", () => {
    const article = "# A bridge\n\n> It is 420 metres long.\n\nNobody came.";
    const [context] = contextsOf({ article, claims: { length: { quotes: [{ exact: "420 metres long" }] } } });
    expect(context).toMatchObject({ before: "", after: "", kind: "quotation", sentence: 2 });
  });

  test("over two sentences shows both", () => {
    const contexts = contextsOf({
      article: "Well. It is long. It has 420 metres. So.",
      claims: { length: { quotes: [{ exact: "long. It has 420 metres" }] } },
    });
    expect(contexts.map(show)).toEqual(["Well. | It is [long. It has 420 metres]. | So."]);
  });

  test("is shown once for each quote, in the order of the file", () => {
    const contexts = contextsOf({
      article: "It is long. It has 420 metres.",
      claims: { length: { quotes: [{ exact: "420 metres" }, { exact: "It is long" }] } },
    });
    expect(contexts.map(({ sentence }) => sentence)).toEqual([2, 1]);
  });

  test("says when it was found only after folding, and shows the article's own characters", () => {
    const [context] = contextsOf({
      article: "It is the “longest” bridge.",
      claims: { length: { quotes: [{ exact: 'the "longest" bridge' }] } },
    });
    expect(context?.match).toBe("folded");
    expect(context?.parts.find(({ marked }) => marked)?.text).toBe("the “longest” bridge");
  });

  test("has no neighbours where the article may be shown in excerpts only", () => {
    const contexts = contextsOf({
      article: "It opened on Monday. It is 420 metres long. Nobody came.",
      front: { display: "excerpts" },
      claims: { length: { quotes: [{ exact: "420 metres long" }] } },
    });
    expect(contexts.map(({ before, after }) => before + after)).toEqual([""]);
  });
});
