import type { BuiltPage } from "./built-page.ts";
import { collapse } from "./collapse.ts";
import { compareVoices, shownBy, type Tell, type Voices } from "./compare-voices.ts";
import { textAt, thingsAt, thingsOfType, type Thing } from "./json-ld.ts";
import type { ProofFailure } from "./proof-failure.ts";
import { proveCard } from "./prove-card.ts";
import type { ExpectedClaim, PageExpectations } from "./site-expectations.ts";

const mendTemplate = "Correct what templates/pages/claim.njk shows under this data-fact, or what src/report/claim-review.ts marks up.";

function compare(point: string, voices: Voices, tell: Tell): boolean {
  return compareVoices(point, voices, tell, mendTemplate);
}

/**
 * Proves that a page carries one ClaimReview when it must, and none otherwise, and that what a claim page shows, what its markup says
 * and what the claim's file says are the same: statement, verdict and number, finding, status, speaker, dates and corrections.
 *
 * @param things everything that the page's markup describes
 */
export function proveClaim(page: BuiltPage, things: Thing[], expectations: PageExpectations): ProofFailure[] {
  const failures: ProofFailure[] = [];
  const tell: Tell = (proof, message, fix) => failures.push({ proof, file: page.path, message, fix });
  const expected = expectations.claims.get(page.path);
  const reviews = thingsOfType(things, "ClaimReview");
  countReviews(reviews.length, expected, tell);
  if (expected === undefined) return failures;
  if (expected.on === "card") {
    proveCard(page, expected, expectations.baseUrl, tell);
    return failures;
  }
  const [review] = expected.marked ? reviews : [];
  compareWords(page, review, expected, tell);
  compareDates(page, review, expected, tell);
  compareCorrections(page, review, expected, tell);
  if (review !== undefined) proveReview(page, review, expectations, tell);
  return failures;
}

function countReviews(found: number, expected: ExpectedClaim | undefined, tell: Tell): void {
  const wanted = expected?.marked === true ? 1 : 0;
  if (found === wanted) return;
  const why =
    expected === undefined || expected.on === "card"
      ? "it is not the page of a claim"
      : expected.on === "translation"
        ? "it is a translation, and one check has one ClaimReview"
        : wanted === 1
          ? "every claim that is published and stands has one on its page"
          : `the claim’s status is “${expected.claim.status}”, or its article is the publisher’s own`;
  const fix = "A ClaimReview stands once, on the claim’s own page: see pageMarkup in src/site/page-markup.ts.";
  tell("one-claim-review", `The markup of the page has ${found} ClaimReview, and must have ${wanted}: ${why}.`, fix);
}

function compareWords(page: BuiltPage, review: Thing | undefined, { claim, ratings }: ExpectedClaim, tell: Tell): void {
  const rating = ratings.verdicts.find(({ id }) => id === claim.verdict);
  const marked = (...path: string[]): string | null | undefined => (review === undefined ? undefined : textAt(review, ...path));
  const shown = (name: string): string | null => shownBy(page, name, ({ text }) => text);
  compare("statement", { page: shown("statement"), markup: marked("itemReviewed", "text"), file: claim.statement }, tell);
  compare("main heading", { page: page.headings.join(" | ") || null, file: claim.statement }, tell);
  if (rating !== undefined) {
    compare("verdict", { page: shown("verdict"), markup: marked("reviewRating", "alternateName"), file: rating.label }, tell);
  }
  const finding = claim.finding ?? null;
  compare("finding", { page: shown("finding"), markup: marked("reviewRating", "ratingExplanation"), file: finding }, tell);
  const speaker = claim.speaker?.name ?? null;
  compare("speaker", { page: shown("speaker"), markup: marked("itemReviewed", "author", "name"), file: speaker }, tell);
  const status = ratings.statuses.find(({ id }) => id === claim.status)?.label ?? claim.status;
  compare("status", { page: shown("status"), file: status }, tell);
  if (review === undefined) return;
  compare("short statement", { markup: marked("claimReviewed"), file: claim.shortStatement ?? claim.statement }, tell);
  compare("verdict’s number", { markup: marked("reviewRating", "ratingValue"), file: rating?.value?.toString() ?? null }, tell);
}

function compareDates(page: BuiltPage, review: Thing | undefined, { claim, report, front }: ExpectedClaim, tell: Tell): void {
  const marked = (...path: string[]): string | null | undefined => (review === undefined ? undefined : textAt(review, ...path));
  const shown = (name: string): string | null => shownBy(page, name, ({ value }) => value);
  const published = shown("published") ?? shown("checked");
  compare(
    "day of publication",
    { page: published, markup: marked("datePublished"), file: report.publishedOn ?? claim.checkedOn ?? null },
    tell,
  );
  compare("day of the check", { page: shown("checked"), file: claim.checkedOn ?? null }, tell);
  const article = front.published?.replace(/\/.*/, "") ?? null;
  compare("article’s date", { page: shown("article-date"), markup: marked("itemReviewed", "datePublished"), file: article }, tell);
  compare("article’s date", { markup: marked("itemReviewed", "appearance", "datePublished"), file: article }, tell);
  const modified = review === undefined ? null : textAt(review, "dateModified");
  const days = page.facts.filter(({ name }) => name === "checked" || name === "correction").flatMap(({ times }) => times);
  if (modified === null || days.includes(modified)) return;
  const message = `The markup says that the check was changed on ${modified}, but the page shows that day neither as the day of the check nor at a correction.`;
  tell("page-equals-markup", message, mendTemplate);
}

function compareCorrections(page: BuiltPage, review: Thing | undefined, { claim: { corrections = [] } }: ExpectedClaim, tell: Tell): void {
  const shown = page.facts.filter(({ name }) => name === "correction");
  const marked = review === undefined ? undefined : thingsAt(review, "correction");
  const counts = { page: String(shown.length), file: String(corrections.length), markup: marked?.length.toString() };
  if (!compare("number of corrections", counts, tell)) return;
  corrections.forEach((correction, place) => {
    const [fact, comment] = [shown[place], marked?.[place]];
    const markedDay = comment === undefined ? undefined : textAt(comment, "datePublished");
    compare("day of a correction", { page: fact?.times[0] ?? null, markup: markedDay, file: correction.on }, tell);
    const words = [correction.what, correction.why, ...(comment === undefined ? [] : [textAt(comment, "text") ?? ""])].map(collapse);
    const missing = words.find((text) => text === "" || fact?.text.includes(text) !== true);
    if (missing === undefined) return;
    const message = `The correction of ${correction.on} is marked up or recorded as “${missing}”, but the page shows “${fact?.text ?? ""}”.`;
    tell("page-equals-markup", message, mendTemplate);
  });
}

/** What only the markup says, and must say rightly. */
function proveReview(page: BuiltPage, review: Thing, { baseUrl, ratings }: PageExpectations, tell: Tell): void {
  const canonical = page.addresses.find(({ place, use }) => place === "<link href>" && use === "markup")?.value;
  const address = `${baseUrl}${page.path.replace(/index\.html$/, "")}`;
  compare("page’s address", { page: canonical, markup: textAt(review, "url"), file: address }, tell);
  const author = textAt(review, "author", "name");
  if (author === null || author === textAt(review, "itemReviewed", "author", "name")) {
    const message = `The markup names ${author === null ? "nobody" : `“${author}”`} as the one who checks, which must be the publisher and never who makes the claim.`;
    tell("reviewer-is-publisher", message, "Give the publisher’s name in _data/site.json.");
  }
  const [worst, value, best] = ["worstRating", "ratingValue", "bestRating"].map((name) => textAt(review, "reviewRating", name));
  const values = ratings.verdicts.flatMap((verdict) => verdict.value ?? []);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const none = [worst, value, best].every((number) => number === null);
  const onScale =
    Number(worst) === lowest &&
    Number(best) === highest &&
    lowest >= 1 &&
    lowest < highest &&
    Number(value) >= lowest &&
    Number(value) <= highest;
  if (none || onScale) return;
  const message = `The markup gives the verdict the number ${value ?? "none"} on a scale from ${worst ?? "none"} to ${best ?? "none"}; the scale of ratings.json goes from ${lowest} to ${highest}.`;
  tell(
    "number-on-scale",
    message,
    "Number the verdicts of _data/ratings.json from 1 upwards, and leave the number out of those that are not on the line.",
  );
}
