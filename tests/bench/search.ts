// tsx tests/bench/search.ts [claims …] — makes the index of the search for made-up claims, and says what a first query asks for.
import { makeUpEntries } from "../unit/site/search/make-entries.ts";
import { openIndex } from "../unit/site/search/open-index.ts";
import { writeSearchFiles } from "../../src/site/search/search-files.ts";
import { gatherIndex, groupByReport, updateIndex } from "../../src/site/search/search-index.ts";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10_000, 100_000];
const queries = 200;

/** Processor time of this process since `before`, in seconds. */
function since(before: NodeJS.CpuUsage): string {
  const { user, system } = process.cpuUsage(before);
  return ((user + system) / 1e6).toFixed(2);
}

const number = (value: number): string => value.toLocaleString("en");

console.log(
  "| claims | entries, processor s | index, processor s | one report changed, processor s | files | all, KB | first query, KB gzipped: mean | worst |",
);
console.log("| -----: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
for (const size of sizes) {
  let before = process.cpuUsage();
  const { entries, words } = makeUpEntries(size);
  const entered = since(before);
  before = process.cpuUsage();
  const index = openIndex(entries);
  const indexed = since(before);
  const [[id = "", report = []] = []] = groupByReport(entries);
  const known = gatherIndex(entries);
  const changed = new Map([
    [id, report.map((entry) => ({ ...entry, words: [entry.words[0], "", "changed"] satisfies typeof entry.words }))],
  ]);
  before = process.cpuUsage();
  const updatedIndex = updateIndex(known, changed);
  if (updatedIndex !== null) writeSearchFiles(updatedIndex, (each) => changed.get(each));
  const updated = since(before);
  const bytes: number[] = [];
  for (let query = 0; query < queries; query += 1) bytes.push((await index.firstQuery(words(1 + (query % 3)))).bytes);
  const all = [...index.files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const mean = bytes.reduce((sum, each) => sum + each, 0) / queries;
  const kilobytes = [all, mean, Math.max(...bytes)].map((each) => number(Math.round(each / 1000)));
  console.log(`| ${[number(size), entered, indexed, updated, number(index.files.size), ...kilobytes].join(" | ")} |`);
}
