import { wrapAnsi } from "fast-wrap-ansi";
import type { Article, BlockKind, Coverage, Sentence, SentenceCoverage, Span } from "../../article/article.ts";
import type { LoadedReport } from "../../check/loaded-report.ts";
import { readCommandLine } from "../read-command-line.ts";
import type { Command } from "./command.ts";
import { columnsOf, hasColour, say } from "./desk.ts";
import { findReport } from "./files/find-report.ts";
import { articleOf } from "./span/article-of.ts";
import { coverReport } from "./span/cover-report.ts";
import { markSpans } from "./terminal/mark-spans.ts";
import { createStyles, type Styles } from "./terminal/styles.ts";

const usage = "How to call it: npm run claim -- coverage --help";

/** Shows the article with what is checked and what is open. */
export const coverage: Command = {
  name: "coverage",
  takes: "<report>",
  summary: "shows the article with what is checked and what is open",
  help: `Shows each sentence of the article with its number and its state: checked (■, with the claims), not checkable (□, with the reason) or open (○).
Words in [ ] are quoted by a claim or set aside. Drafts count.

Example:
  npm run claim -- coverage iran-nuclear-offer`,
  run(typed, desk) {
    const { words } = readCommandLine(typed, {}, { least: 1, most: 1, what: "which report" }, usage);
    const report = findReport(desk.root, words[0] ?? "");
    const article = articleOf(report);
    const covered = coverReport(article, report);
    say(desk, describe(report, article, covered, { columns: columnsOf(desk), styles: createStyles(hasColour(desk)) }));
    return 0;
  },
};

interface Look {
  columns: number;
  styles: Styles;
}

function describe(report: LoadedReport, article: Article, covered: Coverage, look: Look): string {
  const blocks = article.blocks.map(({ kind }, block) => {
    const sentences = article.sentences.filter((sentence) => sentence.block === block);
    return [...nameBlock(kind, look), ...sentences.map((sentence) => showSentence(sentence, report, article, covered, look))].join("\n");
  });
  const title = look.styles.bold(report.report.value?.title ?? report.id);
  const broken = report.brokenClaims.map(({ file }) => `${file} is broken and not counted; “npm run check” says why.`);
  return [title, ...blocks, [...broken, sumUp(report.id, covered)].join("\n")].join("\n\n");
}

/** Paragraphs are what an article is made of and need no name. */
function nameBlock(kind: BlockKind, { styles }: Look): string[] {
  return kind === "paragraph" ? [] : [`       ${styles.dim(kind)}`];
}

const marks = { checked: "■", "not-checkable": "□", unchecked: "○" } as const;
const indent = " ".repeat(7);

function showSentence(sentence: Sentence, report: LoadedReport, article: Article, covered: Coverage, { columns, styles }: Look): string {
  const state = covered.sentences[sentence.index];
  if (state === undefined) return "";
  const paint = { checked: styles.green, "not-checkable": styles.cyan, unchecked: styles.yellow }[state.state];
  const number = String(sentence.index + 1).padStart(4);
  const text = markSpans(article.text, sentence, spansOf(report), styles.underline);
  const [first = "", ...rest] = wrap(text, columns);
  const notes = noteOn(state, report).flatMap((note) => wrap(note, columns).map((line) => styles.dim(line)));
  return [`${number} ${paint(marks[state.state])} ${first}`, ...[...rest, ...notes].map((line) => indent + line)].join("\n");
}

function spansOf({ claims, notCheckable }: LoadedReport): Span[] {
  return [...claims.flatMap(({ quotes }) => quotes ?? []), ...(notCheckable ?? [])].filter((span) => span !== null);
}

function noteOn({ state, claims, notCheckable }: SentenceCoverage, { report }: LoadedReport): string[] {
  const reasons = notCheckable.map((place) => `not checkable: ${report.value?.notCheckable?.[place]?.reason ?? ""}`);
  if (state === "unchecked") return ["open"];
  return [...(claims.length === 0 ? [] : [`checked: ${claims.join(", ")}`]), ...reasons];
}

function wrap(text: string, columns: number): string[] {
  return wrapAnsi(text, Math.max(20, columns - indent.length), { trim: true }).split("\n");
}

function sumUp(id: string, { sentences, accounted, total }: Coverage): string {
  const of = (state: SentenceCoverage["state"]): SentenceCoverage[] => sentences.filter((sentence) => sentence.state === state);
  const open = of("unchecked").map(({ sentence }) => sentence + 1);
  const share = total === 0 ? 100 : Math.floor((accounted / total) * 100);
  const counts = `${accounted} of ${total} sentences accounted for (${share} %): ${of("checked").length} checked ■, ${of("not-checkable").length} not checkable □, ${open.length} open ○.`;
  const [next] = open;
  if (next === undefined) return counts;
  return `${counts}\nOpen: ${open.join(", ")}\nNext: npm run claim -- new claim ${id} --sentence ${next}`;
}
