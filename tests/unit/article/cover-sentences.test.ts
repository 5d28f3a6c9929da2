import { describe, expect, test } from "vitest";
import type { Article, Coverage, Span } from "../../../src/article/article.ts";
import { coverSentences } from "../../../src/article/cover-sentences.ts";
import { findQuote } from "../../../src/article/find-quote.ts";
import { parseArticle } from "../../../src/article/parse-article.ts";

const article = parseArticle("# A bridge\n\nIt is 420 metres long. It is fine. It cost 3.5 million.\n\nIt stands.", "en");

function span(exact: string, inside: Article = article): Span {
  const finding = findQuote(inside, { exact });
  if ("problem" in finding) throw new Error(finding.problem);
  return finding.span;
}

function states({ sentences }: Coverage): string[] {
  return sentences.map(({ state, claims, notCheckable }) => [state, ...claims, ...notCheckable].join(" "));
}

describe("the coverage of an article", () => {
  test("is nothing without claims", () => {
    const coverage = coverSentences(article, [], []);
    expect(states(coverage)).toEqual(["unchecked", "unchecked", "unchecked", "unchecked", "unchecked"]);
    expect([coverage.accounted, coverage.total]).toEqual([0, 5]);
  });

  test("counts a sentence that a quote touches, and names the claims in their order", () => {
    const claims = [
      { id: "length", quotes: [span("420 metres"), span("long. It is fine")] },
      { id: "also-length", quotes: [span("It is 420 metres long.")] },
    ];
    const coverage = coverSentences(article, claims, []);
    expect(states(coverage)).toEqual(["unchecked", "checked length also-length", "checked length", "unchecked", "unchecked"]);
    expect([coverage.accounted, coverage.total]).toEqual([2, 5]);
  });

  test("does not count the sentence after a quote that ends with its own", () => {
    expect(states(coverSentences(article, [{ id: "length", quotes: [span("It is 420 metres long.")] }], []))[2]).toBe("unchecked");
  });

  test("takes a sentence that is both checked and not checkable for checked, and keeps both", () => {
    const coverage = coverSentences(article, [{ id: "cost", quotes: [span("3.5 million")] }], [span("It is fine."), span("It cost")]);
    expect(states(coverage)).toEqual(["unchecked", "unchecked", "not-checkable 0", "checked cost 1", "unchecked"]);
    expect(coverage.accounted).toBe(2);
  });

  test("names a claim once for a sentence with two of its quotes", () => {
    const coverage = coverSentences(article, [{ id: "cost", quotes: [span("3.5 million"), span("It cost")] }], []);
    expect(states(coverage)[3]).toBe("checked cost");
  });

  test("is found in an article of thousands of sentences", () => {
    const long = parseArticle(`${"It rains again. ".repeat(5000)}The end comes.`, "en");
    const coverage = coverSentences(long, [{ id: "end", quotes: [span("The end", long)] }], []);
    expect(coverage.total).toBe(5001);
    expect(coverage.sentences.filter(({ state }) => state === "checked").map(({ sentence }) => sentence)).toEqual([5000]);
  });
});
