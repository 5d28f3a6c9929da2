import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportFile, SourcesFile } from "../../src/schema/types.ts";
import { makeArticle } from "./make-article.ts";
import { makeClaim } from "./make-claim.ts";
import { makeSources } from "./make-sources.ts";
import { pick, type Random, type Vocabulary } from "./random-words.ts";

/**
 * Writes one made-up report in the project's own format: as many claims as asked, each quoting the article, with their sources. The
 * checks find nothing wrong with it, warnings included.
 *
 * @param folder the claims folder of a project
 * @param id the report's id
 */
export function writeReport(folder: string, id: string, claims: number, random: Random, vocabulary: Vocabulary): void {
  const { sentence } = vocabulary;
  const place = join(folder, id);
  mkdirSync(place, { recursive: true });
  const write = (name: string, value: object): void => writeFileSync(join(place, name), `${JSON.stringify(value, null, 2)}\n`);
  const article = makeArticle(random, vocabulary, claims);
  const sharing = shareSources(random, claims);
  const claimIds = article.quotes.map((quote, index) => `${quote.toLowerCase().split(" ").slice(0, 4).join("-")}-${index + 1}`);
  const report: ReportFile = {
    $schema: "../../src/schema/report.schema.json",
    title: sentence(8).slice(0, -1),
    summary: `${sentence(16)} ${sentence(14)}`,
    lang: "en-GB",
    publishedOn: "2025-09-04",
    method: `**${sentence(2)}** ${sentence(20)}\n\n${sentence(24)} ${sentence(18)}`,
    notCheckable: [{ quote: { exact: article.aside }, reason: sentence(8) }],
  };
  const sources: SourcesFile = {
    $schema: "../../src/schema/sources.schema.json",
    sources: makeSources(random, vocabulary, sharing.count),
  };
  write("_report.json", report);
  writeFileSync(join(place, "_article.md"), article.text);
  write("_sources.json", sources);
  claimIds.forEach((claimId, index) => {
    const plan = {
      place: index,
      quote: article.quotes[index] ?? "",
      sources: sharing.ofClaims[index] ?? [],
      related: claimIds.filter((_, other) => other === index + 1 || other === index - 3),
    };
    write(`${claimId}.json`, makeClaim(random, vocabulary, plan));
  });
}

/** Deals sources out to claims, two to five each: every one is used, some by several claims, and none twice by the same. */
function shareSources(random: Random, claims: number): { count: number; ofClaims: string[][] } {
  const numbers = Array.from({ length: claims }, () => pick(random, 2, 5));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const count = Math.min(total, Math.max(5, Math.ceil(total * 0.6)));
  let next = 0;
  const take = (): string => `source-${(next++ % count) + 1}`;
  return { count, ofClaims: numbers.map((number) => Array.from({ length: number }, take)) };
}
