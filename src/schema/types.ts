// Generated from *.schema.json by `npm run types`. Change the schemas, not this file.

/**
 * Our judgement of the statement, on the scale of _data/ratings.json.
 */
export type VerdictId = "true" | "mostly-true" | "mixed" | "misleading" | "false" | "unproven";
/**
 * A reason for the verdict that readers should see beside it.
 */
export type FlagId = "misattributed" | "missing-context" | "exaggerated" | "outdated" | "unsourced" | "mistranslated";
/**
 * Where the check stands. Only verified, disputed and retracted claims are published.
 */
export type StatusId = "draft" | "in-review" | "verified" | "disputed" | "retracted";
/**
 * What the excerpt does to the statement.
 */
export type StanceId = "supports" | "contradicts" | "context";
/**
 * How much the correction changes.
 */
export type CorrectionKind = "minor" | "update" | "substantial";
/**
 * How the fault came about.
 */
export type CorrectionCause = "our-error" | "source-error" | "new-evidence" | "wording";
/**
 * What kind of publication it is.
 */
export type SourceKind =
  | "primary-document"
  | "official-statement"
  | "transcript"
  | "data"
  | "wire-report"
  | "news-report"
  | "expert-analysis"
  | "reference";
/**
 * The sections of the page about the publisher: what a code of standards asks to be public. Those with the ids independence and funding are also named to machines as such.
 *
 * @minItems 1
 * @maxItems 30
 */
export type AboutSections = Section[];
/**
 * The sections of the corrections policy. The one with the id policy is also named to machines as such.
 *
 * @minItems 1
 * @maxItems 30
 */
export type CorrectionsSections = Section[];
/**
 * A text, or its plural forms.
 */
export type InterfaceText = string | PluralForms;

/**
 * Every kind of hand-written file.
 */
export interface HandWrittenFiles {
  claim: ClaimFile;
  report: ReportFile;
  article: ArticleFrontMatter;
  sources: SourcesFile;
  site: SiteFile;
  ratings: RatingsFile;
  strings: StringsFile;
  translation: TranslationFile;
}
/**
 * One claim of an article: claims/<report>/<claim-id>.json. The file's name is the claim's id and its address.
 */
export interface ClaimFile {
  /**
   * Where this schema is, so that an editor can help: ../../src/schema/claim.schema.json
   */
  $schema?: string;
  /**
   * The claim as one neutral sentence that can be right or wrong.
   */
  statement: string;
  /**
   * The statement in at most 75 characters, for search engines and share cards; only needed when the statement is longer.
   */
  shortStatement?: string;
  /**
   * Where the article makes the claim: one span or more, each copied from the article.
   *
   * @minItems 1
   * @maxItems 50
   */
  quotes: QuoteSelector[];
  speaker?: Speaker;
  verdict?: VerdictId;
  /**
   * Why the verdict is what it is.
   */
  flags?: FlagId[];
  status: StatusId;
  /**
   * The answer in at most 40 words, plain text: what is right, what is not.
   */
  finding?: string;
  /**
   * The reasoning in Markdown paragraphs; every fact cites its evidence as [@source-id].
   */
  analysis?: string;
  /**
   * What the verdict rests on, in the sources' own words.
   *
   * @maxItems 100
   */
  evidence?: Evidence[];
  /**
   * Why a single primary source is enough, when a true or false verdict has only one independent origin.
   */
  oneOriginReason?: string;
  /**
   * What was looked for and where, when the verdict is unproven.
   */
  sought?: string;
  /**
   * What evidence would change the verdict, and in which direction.
   */
  wouldChange?: string;
  /**
   * The day the verdict speaks about: what was knowable then.
   */
  asOf?: string;
  /**
   * The day the check was finished.
   */
  checkedOn?: string;
  /**
   * Who checked: a name or a role, such as first reader.
   */
  checkedBy?: string;
  /**
   * Who read the check again, and when. A verified claim has a reviewer who is not the checker.
   *
   * @maxItems 20
   */
  reviews?: Review[];
  /**
   * The day by which the claim should be checked again; afterwards the page says that it is overdue.
   */
  recheckBy?: string;
  /**
   * What came to light after the as-of day. It does not move the verdict.
   *
   * @maxItems 50
   */
  laterDevelopments?: LaterDevelopment[];
  /**
   * Every change of substance after publication, newest first.
   *
   * @maxItems 100
   */
  corrections?: Correction[];
  rightOfReply?: RightOfReply;
  /**
   * Ids under which the claim was published before; their addresses keep working.
   */
  formerIds?: string[];
  /**
   * Ids of other claims of this report that belong with this one.
   */
  related?: string[];
  /**
   * House rules this claim is excused from, each with its reason.
   */
  waivers?: Waiver[];
}
/**
 * A span of the article's text, found by its own words (W3C TextQuoteSelector).
 */
export interface QuoteSelector {
  /**
   * The words as they stand in the article, copied, not retyped.
   */
  exact: string;
  /**
   * The words just before, when the span occurs more than once.
   */
  prefix?: string;
  /**
   * The words just after, when the span occurs more than once.
   */
  suffix?: string;
  /**
   * Which of several equal spans is meant, counted from 1 in reading order.
   */
  occurrence?: number;
}
/**
 * Who makes the claim. Left out where the article itself does.
 */
export interface Speaker {
  /**
   * The person or organisation, by name.
   */
  name: string;
  /**
   * Whether the speaker is a person or an organisation; a person when left out.
   */
  kind?: "person" | "organization";
  /**
   * Office or function at the time, such as President of the United States.
   */
  role?: string;
  /**
   * A web page that says who this is, such as an encyclopedia entry.
   */
  sameAs?: string;
  /**
   * How the words reach us, such as “as paraphrased by the article”.
   */
  attribution?: string;
}
/**
 * One piece of evidence: a source, what it does to the statement, and its own words.
 */
export interface Evidence {
  /**
   * The id of a source in _sources.json.
   */
  source: string;
  stance: StanceId;
  /**
   * The source's own words, verbatim, in its own language; at most 60 words.
   */
  excerpt: string;
  /**
   * True when the source's sentence goes on after the excerpt; the page then adds an ellipsis outside the quotation.
   */
  excerptContinues?: boolean;
  /**
   * The excerpt in the report's language, when it is in another one.
   */
  translation?: string;
  /**
   * Where in the source the words stand: page, section, minute.
   */
  locator?: string;
  /**
   * What a reader must know about this piece of evidence.
   */
  note?: string;
}
/**
 * One reading of the check by somebody else.
 */
export interface Review {
  /**
   * Who reviewed: a name or a role, such as second reader.
   */
  by: string;
  /**
   * The day of the review.
   */
  on: string;
  /**
   * What the reviewer looked at.
   */
  note?: string;
}
/**
 * Something that came to light after the as-of day.
 */
export interface LaterDevelopment {
  /**
   * When it happened or came to light.
   */
  on: string;
  /**
   * What came to light, in Markdown; cite evidence as [@source-id].
   */
  text: string;
}
/**
 * One recorded correction of a published claim.
 */
export interface Correction {
  /**
   * The day of the correction.
   */
  on: string;
  kind: CorrectionKind;
  /**
   * Which fields of this file changed, by their names: verdict, evidence.
   *
   * @minItems 1
   *
   * Items: The name of a field of the claim file.
   */
  fields: string[];
  /**
   * What was changed, so that a reader of the old version knows.
   */
  what: string;
  /**
   * Why it was changed.
   */
  why: string;
  cause: CorrectionCause;
  /**
   * The role that answers for the fault.
   */
  responsible: string;
  /**
   * The verdict before, when it changed.
   */
  formerVerdict?: VerdictId;
}
/**
 * Whether the speaker was asked, and the answer.
 */
export interface RightOfReply {
  /**
   * True when the speaker was asked for an answer.
   */
  asked: boolean;
  /**
   * The day of the question.
   */
  on?: string;
  /**
   * The answer, or why nobody was asked.
   */
  answer?: string;
}
/**
 * An exception from one house rule. It is printed on the page with its reason.
 */
export interface Waiver {
  /**
   * The id of the rule that is waived, as the handbook lists it.
   */
  rule: string;
  /**
   * Why the rule cannot be met here, in a sentence that readers will see.
   */
  reason: string;
}
/**
 * Our check of one article: claims/<report>/_report.json. The folder's name is the report's id and its address.
 */
export interface ReportFile {
  /**
   * Where this schema is, so that an editor can help: ../../src/schema/report.schema.json
   */
  $schema?: string;
  /**
   * What the report is called; usually the article's headline.
   */
  title: string;
  /**
   * What the check found, in two sentences.
   */
  summary: string;
  /**
   * The language the report is written in.
   */
  lang: string;
  /**
   * The direction of the script; found from the language when left out.
   */
  dir?: "ltr" | "rtl";
  /**
   * A sentence that stands above the report, such as what kind of example it is.
   */
  notice?: string;
  /**
   * The day the report was first published.
   */
  publishedOn?: string;
  /**
   * The day of the last change of substance.
   */
  updatedOn?: string;
  /**
   * How this article was checked, in Markdown: what was read, by whom, how sources were consulted, what could not be seen.
   */
  method: string;
  /**
   * Leads that were known and could not be consulted, one line each.
   *
   * @maxItems 200
   */
  notSeen?: string[];
  /**
   * Spans of the article that are opinion, framing or prediction, each with the reason.
   *
   * @maxItems 500
   */
  notCheckable?: NotCheckableSpan[];
  /**
   * How many per cent of the article's sentences must be accounted for before the report may be published; 0 when left out.
   */
  requiredCoverage?: number;
  /**
   * House rules the whole report is excused from, each with its reason.
   */
  waivers?: Waiver[];
}
/**
 * One span that cannot be checked.
 */
export interface NotCheckableSpan {
  quote: QuoteSelector;
  /**
   * Why it cannot be checked, in a sentence for readers.
   */
  reason: string;
}
/**
 * The lines between --- and --- at the top of claims/<report>/_article.md: where the text under check comes from.
 */
export interface ArticleFrontMatter {
  /**
   * The article's own headline.
   */
  headline: string;
  /**
   * Who published the article.
   */
  publisher: string;
  /**
   * Who wrote the article, when it says so.
   */
  author?: string;
  /**
   * Where the article can be read.
   */
  url?: string;
  /**
   * An archived copy of the article.
   */
  archivedUrl?: string;
  /**
   * When the article appeared.
   */
  published?: string;
  /**
   * The article's language.
   */
  lang: string;
  /**
   * How much of the article our pages may reprint.
   */
  display: "full" | "excerpts";
  /**
   * How the text reached us and what is known about it.
   */
  provenance?: string;
  /**
   * What is still missing from the text below. While it stands here, no claim of the report can be published.
   */
  incomplete?: string;
}
/**
 * The sources of a report by their ids: claims/<report>/_sources.json.
 */
export interface SourcesFile {
  /**
   * Where this schema is, so that an editor can help: ../../src/schema/sources.schema.json
   */
  $schema?: string;
  /**
   * Each source under its id; claims cite it as [@id].
   */
  sources: {
    [k: string]: Source;
  };
}
/**
 * One publication.
 */
export interface Source {
  /**
   * What the source is, in our words; used where the title is not known.
   */
  label: string;
  /**
   * The publication's own title, in its own language.
   */
  title?: string;
  /**
   * What must be known about the title, such as that it was not shown.
   */
  titleNote?: string;
  /**
   * Who published it, under one name for the same publisher everywhere.
   */
  publisher: string;
  /**
   * Who wrote it, when it says so.
   */
  author?: string;
  /**
   * Where it can be read.
   */
  url: string;
  /**
   * An archived copy that stays when the page changes.
   */
  archivedUrl?: string;
  /**
   * When it appeared, as far as it says so.
   */
  published?: string;
  /**
   * The day it was consulted.
   */
  accessedOn?: string;
  /**
   * Its language.
   */
  lang: string;
  kind: SourceKind;
  /**
   * Who first published it, when this is somebody else's copy or retelling. Copies of one origin count once.
   */
  origin?: string;
  /**
   * How the origin is known: byline, credit, wording.
   */
  originNote?: string;
  /**
   * The source's own interest in the matter, such as who owns or funds it.
   */
  interest?: string;
  /**
   * What a reader must know before relying on it.
   */
  note?: string;
}
/**
 * The publisher and the site: _data/site.json.
 */
export interface SiteFile {
  /**
   * Where this schema is, so that an editor can help: ../src/schema/site.schema.json
   */
  $schema?: string;
  /**
   * The site's name, in the head of every page.
   */
  name: string;
  /**
   * What the site is, in a few words beside its name.
   */
  tagline: string;
  /**
   * The full address under which the site is published, with a path if it has one; for machines only, the pages' own links are relative.
   */
  baseUrl: string;
  /**
   * The language of the pages that belong to no report; _data/strings/<lang>.json must exist.
   */
  lang: string;
  /**
   * true writes the host name of baseUrl into a file CNAME, which GitHub Pages reads when it publishes a branch under a name of your own.
   */
  cname?: boolean;
  publisher: Publisher;
  /**
   * Where readers report an error: an e-mail address, or the address of a form for new issues with the gaps {title} and {body}, such as https://github.com/owner/repository/issues/new?title={title}&body={body}. Left out, the publisher's e-mail address is taken.
   */
  reportErrorsTo?: string;
  /**
   * The public address of the repository, for links to versions of a file.
   */
  forge?: string;
  /**
   * The version that is published, as git names it, such as origin/main: changes of published claims are compared with it.
   */
  publishedRef?: string;
  admin?: AdminForms;
  about: AboutSections;
  corrections: CorrectionsSections;
}
/**
 * The organisation that answers for the reports.
 */
export interface Publisher {
  /**
   * Its name.
   */
  name: string;
  /**
   * Its own site.
   */
  url?: string;
  /**
   * Where readers can write to.
   */
  email?: string;
}
/**
 * The forms at /admin/ for people who do not use git. Left out, the site has none.
 */
export interface AdminForms {
  /**
   * Through what the forms reach the repository.
   */
  backend: "github" | "gitlab" | "git-gateway";
  /**
   * The repository, as owner/name; of a Git Gateway, the one that it leads to.
   */
  repo: string;
  /**
   * The branch that is published; main when left out.
   */
  branch?: string;
  /**
   * What saving a form does; a proposal when left out.
   */
  saving?: "proposal" | "direct";
  /**
   * Which reports have forms; those that are published when left out.
   */
  reports?: "published" | "all";
  /**
   * The service that signs people in: for GitHub a sign-in (OAuth) service of yours, for a GitLab of your own its address, for a Git Gateway its identity service.
   */
  signInUrl?: string;
  /**
   * The interface for programs of a GitHub or GitLab of your own, or of a Git Gateway.
   */
  apiUrl?: string;
  /**
   * The id under which GitLab knows the forms; people then sign in at GitLab itself (PKCE).
   */
  applicationId?: string;
}
/**
 * A heading and its text.
 */
export interface Section {
  /**
   * The section's name in addresses: about/#section-funding.
   */
  id: string;
  /**
   * The heading.
   */
  heading: string;
  /**
   * The text in Markdown.
   */
  text: string;
}
/**
 * The rating scale and the other word lists: _data/ratings.json. The ids are those of claim.schema.json and sources.schema.json; labels and definitions may be reworded.
 */
export interface RatingsFile {
  /**
   * Where this schema is, so that an editor can help: ../src/schema/ratings.schema.json
   */
  $schema?: string;
  /**
   * The verdicts in the order readers meet them, worst first or best first as you like; every id once.
   *
   * @minItems 1
   * @maxItems 20
   */
  verdicts: VerdictRating[];
  /**
   * The flags; every id once.
   *
   * @maxItems 50
   */
  flags: Term[];
  /**
   * The verification statuses; every id once.
   *
   * @maxItems 20
   */
  statuses: Term[];
  /**
   * The stances of evidence; every id once.
   *
   * @maxItems 10
   */
  stances: Term[];
  /**
   * The kinds of source; every id once.
   *
   * @maxItems 50
   */
  sourceKinds: Term[];
}
/**
 * One verdict of the scale.
 */
export interface VerdictRating {
  /**
   * The id as claim files write it.
   */
  id: string;
  /**
   * The word readers see.
   */
  label: string;
  /**
   * What it means, in one sentence.
   */
  definition: string;
  /**
   * Its number in ClaimReview, 1 (false) to 5 (true); left out for a verdict that is not on the line from true to false.
   */
  value?: number;
  /**
   * Which drawn icon stands for it.
   */
  icon: "check" | "three-quarters" | "half" | "double" | "cross" | "question";
  /**
   * Which colour token of the style sheet stands for it.
   */
  colour: "blue" | "teal" | "ochre" | "orange" | "vermilion" | "grey";
}
/**
 * One word of a list, with what it means.
 */
export interface Term {
  /**
   * The id as claim and source files write it.
   */
  id: string;
  /**
   * The word readers see.
   */
  label: string;
  /**
   * What it means, in one sentence.
   */
  definition: string;
}
/**
 * The words of the interface in one language: _data/strings/<lang>.json. {name} is filled in by the page; a text with plural forms is an object of Intl.PluralRules categories.
 */
export interface StringsFile {
  /**
   * Where this schema is, so that an editor can help: ../../src/schema/strings.schema.json
   */
  $schema: string;
  [k: string]: InterfaceText | string;
}
/**
 * The text by plural category; other is always there.
 */
export interface PluralForms {
  /**
   * The form for zero, where the language has one.
   */
  zero?: string;
  /**
   * The form for one.
   */
  one?: string;
  /**
   * The form for two, where the language has one.
   */
  two?: string;
  /**
   * The form for few, where the language has one.
   */
  few?: string;
  /**
   * The form for many, where the language has one.
   */
  many?: string;
  /**
   * The form for everything else.
   */
  other: string;
}
/**
 * The texts of one claim in another language: claims/<report>/<claim-id>.<lang>.json. What is not a text, such as the verdict, dates and sources, is that of the claim file.
 */
export interface TranslationFile {
  /**
   * Where this schema is, so that an editor can help: ../../src/schema/translation.schema.json
   */
  $schema?: string;
  /**
   * Which version of the claim was translated: the mark that npm run claim -- translate writes. When the claim's texts change, the translation is out of date until it is looked at again.
   */
  of: string;
  /**
   * Who translated: a name or a role. It is shown on the page.
   */
  translatedBy?: string;
  /**
   * The statement, translated.
   */
  statement: string;
  /**
   * The short statement, translated; only where the claim has one.
   */
  shortStatement?: string;
  /**
   * What is said of the speaker, translated.
   */
  speaker?: {
    /**
     * The name as this language writes it; the claim's own when left out.
     */
    name?: string;
    /**
     * Office or function, translated.
     */
    role?: string;
    /**
     * How the words reach us, translated.
     */
    attribution?: string;
  };
  /**
   * The finding, translated.
   */
  finding?: string;
  /**
   * The analysis, translated, with the same citations.
   */
  analysis?: string;
  /**
   * What is said about the evidence, by source; a source that the claim uses twice stands here twice. Excerpts are not translated here: they stay in the source's own words.
   *
   * @maxItems 100
   */
  evidence?: TranslatedEvidence[];
  /**
   * Why a single primary source is enough, translated.
   */
  oneOriginReason?: string;
  /**
   * What was sought, translated.
   */
  sought?: string;
  /**
   * What would change the verdict, translated.
   */
  wouldChange?: string;
  /**
   * Who checked, translated where it is a role.
   */
  checkedBy?: string;
  /**
   * Who read the check again, in the order of the claim.
   *
   * @maxItems 20
   */
  reviews?: TranslatedReview[];
  /**
   * What came to light later, in the order of the claim.
   *
   * @maxItems 50
   */
  laterDevelopments?: TranslatedDevelopment[];
  /**
   * The speaker's answer.
   */
  rightOfReply?: {
    /**
     * The answer, or why nobody was asked, translated.
     */
    answer: string;
  };
  /**
   * The recorded corrections, in the order of the claim.
   *
   * @maxItems 100
   */
  corrections?: TranslatedCorrection[];
  /**
   * The exceptions from house rules, in the order of the claim.
   *
   * @maxItems 100
   */
  waivers?: TranslatedWaiver[];
}
/**
 * What is said about one piece of evidence.
 */
export interface TranslatedEvidence {
  /**
   * The id of the source, as in the claim.
   */
  source: string;
  /**
   * The excerpt in the language of the translation.
   */
  translation?: string;
  /**
   * Where in the source the words stand, translated.
   */
  locator?: string;
  /**
   * The note, translated.
   */
  note?: string;
}
/**
 * One reading of the check by somebody else.
 */
export interface TranslatedReview {
  /**
   * Who reviewed, translated where it is a role.
   */
  by: string;
  /**
   * What the reviewer looked at, translated.
   */
  note?: string;
}
/**
 * Something that came to light after the as-of day.
 */
export interface TranslatedDevelopment {
  /**
   * What came to light, translated, with the same citations.
   */
  text: string;
}
/**
 * One recorded correction.
 */
export interface TranslatedCorrection {
  /**
   * What was changed, translated.
   */
  what: string;
  /**
   * Why it was changed, translated.
   */
  why: string;
  /**
   * The role that answers for the fault, translated.
   */
  responsible: string;
}
/**
 * One exception from a house rule.
 */
export interface TranslatedWaiver {
  /**
   * Why the rule cannot be met here, translated.
   */
  reason: string;
}
