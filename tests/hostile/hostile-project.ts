import { findQuote } from "../../src/article/find-quote.ts";
import { parseArticle } from "../../src/article/parse-article.ts";
import { markVersion } from "../../src/check/translations/mark-version.ts";
import { writeArticle } from "../../src/cli/claim/article/write-article.ts";
import type { ArticleFrontMatter, ClaimFile, Source } from "../../src/schema/types.ts";
import type { FileContent } from "../project-builder.ts";
import { fill, lines, paragraphs, texts } from "./attack-fields.ts";
import { hostileSiteFiles } from "./hostile-site-files.ts";
import { payloadAt, payloads } from "./payloads.ts";

/** A claim of the hostile project, as its file has it. */
export interface HostileClaim {
  report: string;
  id: string;
  claim: ClaimFile;
}

/** A project in which every text that people write is a payload. */
export interface HostileProject {
  files: Record<string, FileContent>;
  claims: HostileClaim[];
}

const claimsInReport = 24;
/** A claim page in another language costs as much as a claim, and shares all that is not its texts; some are enough to have every payload once in each field. */
const translatedReports = 2;

/** A payload as a block of an article, which is one line and can be told from all others. */
function blockOf(turn: number): string {
  const text = payloadAt(texts, turn).replaceAll(/\s+/g, " ").trim();
  return `${text.replace(/^(?:#{1,6}|>)(?= )/, "")} block ${turn}.`.trim();
}

/** The files of a project with half as many claims as there are payloads. */
export function buildHostileProject(): HostileProject {
  const count = Math.ceil(payloads.length / 2);
  const reports = Array.from({ length: Math.ceil(count / claimsInReport) }, (_, report) => ({
    id: `report-${report}`,
    turns: Array.from(
      { length: Math.min(claimsInReport, count - report * claimsInReport) },
      (_each, place) => report * claimsInReport + place,
    ),
  }));
  const claims = reports.flatMap(({ id, turns }) =>
    turns.map((turn): HostileClaim => ({ report: id, id: `claim-${turn}`, claim: buildHostileClaim(turn, turns) })),
  );
  const files: Record<string, FileContent> = hostileSiteFiles();
  for (const [report, { id, turns }] of reports.entries()) {
    files[`claims/${id}/_article.md`] = hostileArticle(report, turns);
    files[`claims/${id}/_report.json`] = hostileReport(report, turns);
    files[`claims/${id}/_sources.json`] = { sources: Object.fromEntries(turns.map((turn) => [`source-${turn}`, hostileSource(turn)])) };
  }
  for (const { report, id, claim } of claims) files[`claims/${report}/${id}.json`] = claim;
  for (const { report, id, claim } of claims.slice(0, translatedReports * claimsInReport)) {
    files[`claims/${report}/${id}.fa.json`] = hostileTranslation(Number(id.replace("claim-", "")), claim);
  }
  return { files, claims };
}

function hostileArticle(report: number, turns: readonly number[]): string {
  const front = {
    ...fill<ArticleFrontMatter>("article", report * 19),
    published: "2025-03-08",
    lang: "en",
    display: report % 3 === 0 ? "excerpts" : "full",
  } as const;
  const { incomplete: _held, ...shown } = front;
  return writeArticle(shown, [...turns.map(blockOf), "Nobody has looked at this sentence."].join("\n\n"));
}

function hostileReport(report: number, turns: readonly number[]): object {
  const [first = 0] = turns;
  const filled = fill<Record<string, unknown>>("report", report * 23 + 2);
  // All lines stand in one of the lists.
  const notSeen = lines.filter((_, index) => index % 16 === report % 16).map(({ text }) => text);
  // One in three asks for more than it has, and is excused with a reason.
  const isExcused = report % 3 === 0;
  return {
    ...filled,
    lang: "en",
    notSeen,
    requiredCoverage: isExcused ? 100 : 0,
    notCheckable: isExcused ? [] : [{ quote: { exact: `block ${first}.` }, reason: payloadAt(lines, report * 29 + 3) }],
    waivers: isExcused ? [{ rule: "sentence-coverage", reason: payloadAt(lines, first) }] : [],
  };
}

function hostileSource(turn: number): Source {
  const source = fill<Source>("sources#source", turn);
  const unique = (address: string): string => `${address}${address.includes("#") ? "" : "#"}${turn}`;
  return {
    ...source,
    publisher: `${source.publisher} publisher ${turn}`,
    origin: `${source.origin ?? ""} origin ${turn}`,
    url: unique(source.url),
    published: "2025-03-01",
    kind: (["primary-document", "transcript", "news-report"] as const)[turn % 3] ?? "data",
  };
}

/** House rules about statements ask nothing of these. */
const isRetracted = (turn: number): boolean => turn % 11 === 0;

function buildHostileClaim(turn: number, turns: readonly number[]): ClaimFile {
  const filled = fill<ClaimFile>("claim", turn);
  const [evidence] = filled.evidence ?? [];
  const [correction] = filled.corrections ?? [];
  if (evidence === undefined || correction === undefined) throw new Error("The schema of claims has no evidence or corrections.");
  const others = turns.filter((one) => one !== turn);
  return {
    ...filled,
    // Every fourth claim breaks a house rule, so that the reason of its waiver is shown.
    statement: `${filled.statement} ${turn % 4 === 0 ? "words ".repeat(14) : ""}${turn}`,
    shortStatement: turn % 4 === 0 ? undefined : filled.shortStatement,
    quotes: [{ exact: quoteOf(turn, turns) }, { exact: `block ${turn}.`, occurrence: 1 }],
    verdict: (["mixed", "misleading", "unproven"] as const)[turn % 3] ?? "mixed",
    status: isRetracted(turn) ? "retracted" : turn % 7 === 0 ? "disputed" : "verified",
    analysis: `${filled.analysis ?? ""}\n\nWords [@source-${turn}].`,
    evidence: [{ ...evidence, source: `source-${turn}`, stance: "context" }],
    laterDevelopments: [{ on: "2025-04-01", text: payloadAt(paragraphs, turn + 61) }],
    corrections: [{ ...correction, fields: ["status", ...correction.fields], formerVerdict: "false" }],
    formerIds: [`former-${turn}`],
    related: others.slice(0, 1).map((one) => `claim-${one}`),
    reviews: (filled.reviews ?? []).map((review) => ({ ...review, by: `${review.by} reader ${turn}` })),
    waivers: turn % 4 === 0 && !isRetracted(turn) ? [{ rule: "claimreview-summary", reason: payloadAt(lines, turn + 17) }] : [],
  };
}

/** The whole block where it can be quoted, else its last words. */
function quoteOf(turn: number, turns: readonly number[]): string {
  const exact = blockOf(turn);
  return "span" in findQuote(parseArticle(turns.map(blockOf).join("\n\n"), "en"), { exact }) ? exact : `block ${turn}.`;
}

function hostileTranslation(turn: number, claim: ClaimFile): object {
  const filled = fill<Record<string, unknown>>("translation", turn + 31);
  return {
    ...filled,
    of: markVersion(claim),
    statement: `${payloadAt(lines, turn + 31)} ${turn}`,
    analysis: `${payloadAt(paragraphs, turn + 97)}\n\nWords [@source-${turn}].`,
    shortStatement: claim.shortStatement === undefined ? undefined : filled["shortStatement"],
    waivers: claim.waivers?.length === 0 ? undefined : filled["waivers"],
    evidence: [{ ...(filled["evidence"] as object[])[0], source: `source-${turn}` }],
    laterDevelopments: [{ text: payloadAt(paragraphs, turn + 43) }],
  };
}
