import type { Span } from "../article/article.ts";
import { findQuote } from "../article/find-quote.ts";
import type { ClaimFile, QuoteSelector, ReportFile, Source, TranslationFile } from "../schema/types.ts";
import type { ReportFileName, ReportListing } from "./list-report.ts";
import { loadArticleFile, type LoadedArticle } from "./load-article-file.ts";
import { loadJsonFile, type LoadedFile } from "./load-json-file.ts";

/** A claim file that fits its schema, and where its quotes were found; no quotes when the article cannot be read. */
export interface LoadedClaim extends LoadedFile<ClaimFile> {
  id: string;
  value: ClaimFile;
  quotes: (Span | null)[] | null;
}

/** A translation of a claim. */
export interface LoadedTranslation extends LoadedFile<TranslationFile> {
  /** The id of the claim. */
  claim: string;
  lang: string;
}

/** A report's files, read. A value is null when its file is broken or missing. */
export interface LoadedReport {
  id: string;
  report: LoadedFile<ReportFile>;
  article: LoadedArticle;
  sources: LoadedFile<Record<string, Source>>;
  /** The claims that fit their schema, in the order of the article, then by id. */
  claims: LoadedClaim[];
  /** The claim files that do not. */
  brokenClaims: LoadedFile<ClaimFile>[];
  /** The ids of all claim files, sorted. */
  claimIds: string[];
  notCheckable: (Span | null)[] | null;
  /** The translations of the claims, broken ones too, sorted by file. */
  translations: LoadedTranslation[];
}

/** Reads the files of a report and looks for its quotes in the article. */
export function loadReport(root: string, { id, folder, present, claims: claimIds, translations: translated }: ReportListing): LoadedReport {
  const loadJson = <Kind extends "report" | "sources">(kind: Kind, name: ReportFileName) =>
    present.has(name) ? loadJsonFile(root, kind, `${folder}/${name}`) : missing(`${folder}/${name}`);
  const report = loadJson("report", "_report.json");
  const sources = loadJson("sources", "_sources.json");
  const article = present.has("_article.md")
    ? loadArticleFile(root, `${folder}/_article.md`)
    : { ...missing(`${folder}/_article.md`), article: null };

  const find = (quotes: readonly QuoteSelector[]): (Span | null)[] | null => {
    const text = article.article;
    return text === null ? null : quotes.map((quote) => findSpan(findQuote(text, quote)));
  };
  const claims: LoadedClaim[] = [];
  const brokenClaims: LoadedFile<ClaimFile>[] = [];
  for (const claimId of claimIds) {
    const loaded = loadJsonFile(root, "claim", `${folder}/${claimId}.json`);
    const { value } = loaded;
    if (value === null) brokenClaims.push(loaded);
    else claims.push({ ...loaded, value, id: claimId, quotes: find(value.quotes) });
  }
  claims.sort(inReadingOrder);
  const notCheckable = report.value === null ? null : find((report.value.notCheckable ?? []).map(({ quote }) => quote));
  const translations = translated.map((translation): LoadedTranslation => {
    const file = `${folder}/${translation.claim}.${translation.lang}.json`;
    return { ...loadJsonFile(root, "translation", file), ...translation };
  });
  const listed = { ...sources, value: listSources(sources.value) };
  return { id, report, article, sources: listed, claims, brokenClaims, claimIds, notCheckable, translations };
}

function missing(file: string): { file: string; value: null; located: null; problems: [] } {
  return { file, value: null, located: null, problems: [] };
}

function findSpan(finding: ReturnType<typeof findQuote>): Span | null {
  return "span" in finding ? finding.span : null;
}

/** Without a prototype, so that no id of a source can be mistaken for something every object has, such as “constructor”. */
function listSources(file: { sources: Record<string, Source> } | null): Record<string, Source> | null {
  return file === null ? null : Object.assign(Object.create(null) as Record<string, Source>, file.sources);
}

function inReadingOrder(one: LoadedClaim, other: LoadedClaim): number {
  const [first, second] = [firstPlace(one), firstPlace(other)];
  if (first !== second) return first < second ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function firstPlace({ quotes }: LoadedClaim): number {
  return Math.min(...(quotes ?? []).map((span) => span?.start ?? Infinity), Infinity);
}
