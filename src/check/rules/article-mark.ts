import { shorten } from "../../article/show-passage.ts";
import { findNearestWord } from "../nearest-word.ts";
import type { ReportRule } from "./rule.ts";

/** A mistyped mark would be printed to readers as if the article had it. */
export const articleMark: ReportRule = {
  id: "article-mark",
  scope: "report",
  severity: "error",
  serves: ["IFCN 1: non-partisanship and fairness"],
  check({ report: { article }, tell }) {
    for (const { start, end } of article.blocks) {
      const text = article.text.slice(start, end);
      const mark = /\{\s*\.?([\p{L}-]+)\s*\}$/u.exec(text);
      if (mark === null) continue;
      const guess = findNearestWord(mark[1] ?? "", ["teaser", "standfirst"]);
      tell(
        "article",
        "",
        `The block that begins “${shorten(text, 40)}” ends with ${mark[0]}, which is not a mark of ours and would be shown as its text.`,
        `Write ${guess === null ? "{.teaser} or {.standfirst}" : `{.${guess}}`} after a space, or take it out.`,
      );
    }
  },
};
