import { parseArticle } from "../../article/parse-article.ts";
import { listProject } from "../../check/list-project.ts";
import { loadJsonFile } from "../../check/load-json-file.ts";
import type { ArticleFrontMatter, ReportFile, SourcesFile } from "../../schema/types.ts";
import { readCommandLine } from "../read-command-line.ts";
import { readArticleText, type GivenArticle } from "./article/read-article-text.ts";
import { writeArticle } from "./article/write-article.ts";
import { Asker, type LineQuestion } from "./ask/asker.ts";
import type { Command } from "./command.ts";
import { tell, type Desk } from "./desk.ts";
import type { FileChange } from "./files/file-change.ts";
import { makeChanges } from "./files/make-changes.ts";
import { proposeId } from "./ids/propose-id.ts";
import { refuseReportId } from "./ids/refuse-id.ts";
import { formatJson } from "./json/format-json.ts";

const options = {
  headline: { type: "string" },
  publisher: { type: "string" },
  author: { type: "string" },
  url: { type: "string" },
  "archived-url": { type: "string" },
  published: { type: "string" },
  lang: { type: "string" },
  display: { type: "string" },
  provenance: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  summary: { type: "string" },
  method: { type: "string" },
  "report-lang": { type: "string" },
} as const;
type Values = { [Name in keyof typeof options]?: string | undefined };
const usage = "How to call it: npm run claim -- new report --help";

/** Makes the folder of a report from the text of an article. */
export const newReport: Command = {
  name: "new report",
  takes: "<article.md|.txt|->",
  summary: "makes the folder of a report from the text of an article",
  help: `Makes a folder in claims/ with the article, an empty list of sources and the report’s own file. The text is taken as it is; front matter at its top,
if it has any, answers the questions beforehand. “-” takes a text that is piped in. Nothing is overwritten.

The article:
  --headline <text>         its own headline
  --publisher <name>        who published it
  --author <name>           who wrote it, when it says so
  --url <address>           where it can be read
  --archived-url <address>  an archived copy
  --published <date>        when it appeared: 2025-03-08, 2025-03, 2025, or two with a slash between
  --lang <tag>              its language (en)
  --display <word>          full: our pages may reprint it; excerpts: only sentences that are quoted (excerpts)
  --provenance <text>       how the text reached us
The report:
  --id <id>                 the folder’s name and the report’s address; otherwise made of the headline
  --title <text>            what it is called; otherwise the headline
  --summary <text>          what the check found, in two sentences; can be written later
  --method <text>           how the article was checked; can be written later
  --report-lang <tag>       the language we write in; otherwise that of the site

Examples:
  npm run claim -- new report article.txt
  npm run claim -- new report article.txt --headline "A bridge for Harlow" --publisher "The Harlow Post" --published 2025-03-08 --display full
  pbpaste | npm run claim -- new report - --headline "A bridge for Harlow" --publisher "The Harlow Post"`,
  async run(typed, desk) {
    const words = { least: 1, most: 1, what: "which file has the article’s text" };
    const { values, words: taken } = readCommandLine(typed, options, words, usage);
    const ask = new Asker(desk, usage);
    const given = await readArticleText(desk, taken[0] ?? "");
    const front = await takeFrontMatter(ask, values, given);
    const id = await takeId(ask, desk.root, front.headline, values.id);
    const report = await takeReport(ask, desk.root, values, front);
    const { sentences, blocks } = parseArticle(given.body, front.lang);
    if (!makeChanges(desk, id, listFiles(id, front, given.body, report))) return 1;
    tell(desk, `Made claims/${id}/: ${count(sentences.length, "sentence")} in ${count(blocks.length, "block")}.`);
    remind(desk, values, given, front);
    tell(desk, `Next: npm run claim -- new claim ${id}`);
    return 0;
  },
};

/** Other programs' words for our fields. */
const synonyms: Record<string, keyof Values> = { title: "headline", date: "published", language: "lang", source: "publisher" };

async function takeFrontMatter(ask: Asker, values: Values, { body, fields }: GivenArticle): Promise<ArticleFrontMatter> {
  const known = new Map<string, string>();
  for (const [name, value] of Object.entries(fields)) {
    const field = synonyms[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (typeof value === "string" || typeof value === "number") known.set(field, String(value));
  }
  const given = (flag: keyof Values): string | undefined => values[flag] ?? known.get(flag);
  const question = (flag: keyof Values, asked: string, form: LineQuestion["form"], initial?: string): LineQuestion => ({
    flag: `--${flag}`,
    given: given(flag),
    question: asked,
    form,
    ...(initial === undefined ? {} : { initial }),
  });
  ask.demand({ "--headline": given("headline"), "--publisher": given("publisher") });
  const headline = await ask.line(question("headline", "The article’s own headline", "line", findHeadline(body)));
  const publisher = await ask.line(question("publisher", "Who published the article", "line"));
  const author = await ask.optionalLine(question("author", "Who wrote it", "line"));
  const url = await ask.optionalLine(question("url", "Where it can be read: the full web address", "uri"));
  const archivedUrl = given("archived-url") === undefined ? undefined : await ask.line(question("archived-url", "", "uri"));
  const published = await ask.optionalLine(question("published", "When it appeared, such as 2025-03-08", "date-or-interval"));
  const lang = (await ask.optionalLine(question("lang", "The article’s language, such as en, fa or es-MX", "language-tag", "en"))) ?? "en";
  const display = await ask.choice({
    flag: "--display",
    given: given("display") ?? (ask.canAsk ? undefined : "excerpts"),
    question: "How much of the article may our pages reprint?",
    choices: [
      { value: "excerpts", hint: "only sentences that are quoted" },
      { value: "full", hint: "the whole text" },
    ],
  });
  const provenance = given("provenance") === undefined ? undefined : await ask.line(question("provenance", "", "line"));
  return { headline, publisher, author, url, archivedUrl, published, lang, display, provenance };
}

/** One of the first lines, when it could be a headline: short, and without a full stop. A teaser may stand above it. */
function findHeadline(body: string): string | undefined {
  const lines = body.split("\n").map((line) => line.replace(/^#+\s+/, "").trim());
  const first = lines.filter((line) => line !== "").slice(0, 3);
  return first.find((line) => line.length <= 150 && !/[.;,:]$/.test(line));
}

async function takeId(ask: Asker, root: string, headline: string, given: string | undefined): Promise<string> {
  const existing = listProject(root).reports.map(({ id }) => id);
  const initial = proposeId(headline, (id) => refuseReportId(id, existing) !== null);
  return ask.line({
    flag: "--id",
    given: given ?? (ask.canAsk ? undefined : initial),
    question: "The report’s id: the folder’s name and the address, not to be changed after publication",
    form: "id",
    ...(initial === undefined ? {} : { initial }),
    check: (id) => refuseReportId(id, existing),
  });
}

/** What a report says before anybody has written it. */
export const laterSummary = "The check of this article has begun.";
export const laterMethod = "How the article was checked will be described here.";

async function takeReport(ask: Asker, root: string, values: Values, { headline }: ArticleFrontMatter): Promise<ReportFile> {
  const title =
    values.title === undefined ? headline : await ask.line({ flag: "--title", given: values.title, question: "", form: "line" });
  const summary = await ask.optionalLine({
    flag: "--summary",
    given: values.summary,
    question: "What the check found, in two sentences; it can be written later",
    form: "line",
  });
  const method =
    values.method === undefined ? laterMethod : await ask.line({ flag: "--method", given: values.method, question: "", form: "text" });
  const siteLang = loadJsonFile(root, "site", "_data/site.json").value?.lang ?? "en";
  const lang =
    values["report-lang"] === undefined
      ? siteLang
      : await ask.line({ flag: "--report-lang", given: values["report-lang"], question: "", form: "language-tag" });
  return { $schema: "../../src/schema/report.schema.json", title, summary: summary ?? laterSummary, lang, method };
}

function listFiles(id: string, front: ArticleFrontMatter, body: string, report: ReportFile): FileChange[] {
  const sources: SourcesFile = { $schema: "../../src/schema/sources.schema.json", sources: {} };
  return [
    { file: `claims/${id}/_article.md`, text: writeArticle(front, body), isNew: true },
    { file: `claims/${id}/_report.json`, text: formatJson(JSON.stringify(report), "report").text, isNew: true },
    { file: `claims/${id}/_sources.json`, text: formatJson(JSON.stringify(sources), "sources").text, isNew: true },
  ];
}

function remind(desk: Desk, values: Values, { body, fields }: GivenArticle, front: ArticleFrontMatter): void {
  const taken = new Set([...Object.keys(front), ...Object.keys(synonyms)]);
  const left = Object.keys(fields).filter((name) => !taken.has(name) && /^[\w-]+$/.test(name));
  if (left.length > 0) tell(desk, `Left out of the front matter, because no article has such a field: ${left.join(", ")}.`);
  if (/\*\*|\]\(|^\s*[-*] /m.test(body))
    tell(desk, "The text has Markdown marks, such as ** or [ ](…). Readers will see them as they stand; take them out of _article.md.");
  if (values.method === undefined) tell(desk, "Still to be written in _report.json: “method”, and “summary” when the check is done.");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
