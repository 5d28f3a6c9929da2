/** A kind of file that a twin has, and how much it may differ from ours: what README.md declares. */
export interface TwinKind {
  name: string;
  /** Which of our files are of it, by their paths. */
  pattern: RegExp;
  /** As what two files are compared: the words of a page, values of JSON or of lines of JSON, elements of XML, addresses of a sitemap, or the text itself. */
  as: "page" | "json" | "json-lines" | "xml" | "sitemap" | "text";
  /** The share of words that may differ, for pages; everything else must be the same. */
  most: number;
}

const claim = String.raw`^report-\d+\/(?!sources\/|corrections\/)[^/]+`;
const page = (name: string, pattern: string | RegExp, most: number): TwinKind => ({ name, pattern: new RegExp(pattern), as: "page", most });
const file = (name: string, pattern: string | RegExp, as: TwinKind["as"]): TwinKind => ({
  name,
  pattern: new RegExp(pattern),
  as,
  most: 0,
});

/** The page of a report and that of its sources lack the parts that Hugo is spared. */
const spared = 0.12;

/** What the plain twin makes. */
export const plainTwin: readonly TwinKind[] = [
  page("claim", String.raw`${claim}\/index\.html$`, 0.02),
  page("report", /^report-\d+\/index\.html$/, spared),
  page("sources", /^report-\d+\/sources\/index\.html$/, spared),
];

/** What the twin makes that is to make all that Hugo can. */
export const wholeTwin: readonly TwinKind[] = [
  ...plainTwin,
  page("card", String.raw`${claim}\/embed\/index\.html$`, 0.02),
  page("list", /^(claims|reports)\/(.*\/)?index\.html$/, 0.02),
  page("home", /^index\.html$/, 0.02),
  page("corrections", /^(report-\d+\/)?corrections\/index\.html$/, 0.02),
  file("oEmbed", String.raw`${claim}\/oembed\.json$`, "json"),
  file("markup", String.raw`${claim}\/claim\.jsonld$`, "json"),
  file("claim file", String.raw`${claim}\/claim\.json$`, "json"),
  file("report file", /^report-\d+\/report\.json$/, "json"),
  file("annotations", /^report-\d+\/annotations\.json$/, "json"),
  file("table", /^report-\d+\/claims\.csv$/, "text"),
  file("lines", /^report-\d+\/claims\.jsonl$/, "json-lines"),
  file("CSL", /^report-\d+\/sources\.csl\.json$/, "json"),
  file("BibTeX", /^report-\d+\/sources\.bib$/, "text"),
  file("RIS", /^report-\d+\/sources\.ris$/, "text"),
  file("Atom", /^(report-\d+\/)?(feed|corrections)\.xml$/, "xml"),
  file("JSON Feed", /^(report-\d+\/)?(feed|corrections)\.json$/, "json"),
  file("ClaimReviews", /^claimreviews\.json$/, "json"),
  file("sitemap", /^sitemap\.xml$/, "sitemap"),
];
