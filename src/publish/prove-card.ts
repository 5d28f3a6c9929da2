import type { BuiltPage } from "./built-page.ts";
import { collapse } from "./collapse.ts";
import { compareVoices, shownBy, type Tell } from "./compare-voices.ts";
import type { ExpectedClaim } from "./site-expectations.ts";

const mendTemplate = "Correct what templates/pages/embed.njk shows under this data-fact.";

/**
 * Proves that the card of a claim, which other sites show, says what the claim's file says: the statement, the verdict unless it was
 * withdrawn, the finding or the beginning of it, who said it, when it was checked, and that it was corrected; that it runs no script, and
 * that it stands for the claim's page.
 */
export function proveCard(page: BuiltPage, { claim, ratings, front, page: claimPage }: ExpectedClaim, baseUrl: string, tell: Tell): void {
  const shown = (name: string): string | null => shownBy(page, name, ({ text }) => text);
  const value = (name: string): string | null => shownBy(page, name, (fact) => fact.value);
  const compare = (point: string, seen: string | null, file: string | null): void =>
    void compareVoices(point, { page: seen, file }, tell, mendTemplate);
  const isRetracted = claim.status === "retracted";
  const rating = ratings.verdicts.find(({ id }) => id === claim.verdict);
  const status = ratings.statuses.find(({ id }) => id === claim.status);
  compare("statement", shown("statement"), claim.statement);
  if (rating !== undefined) compare("verdict", shown("verdict"), isRetracted ? null : rating.label);
  compare("status", shown("status"), claim.status === "verified" ? null : (status?.label ?? claim.status));
  compare("speaker", shown("speaker"), claim.speaker?.name ?? null);
  compare("day of the check", value("checked"), claim.checkedOn ?? null);
  compare("article’s date", value("article-date"), front.published?.replace(/\/.*/, "") ?? null);
  const correction = page.facts.find(({ name }) => name === "correction");
  compare("day of the last correction", correction?.times[0] ?? null, claim.corrections?.[0]?.on ?? null);
  const finding = isRetracted ? null : (claim.finding ?? null);
  const begun = shown("finding");
  if (begun === null || begun === "" || finding === null || !collapse(finding).startsWith(begun)) compare("finding", begun, finding);
  // A preview names no page as the published one.
  const canonical = page.addresses.find(({ place, use }) => place === "<link href>" && use === "markup")?.value;
  if (canonical !== undefined) compare("page’s address", canonical, `${baseUrl}${claimPage.replace(/index\.html$/, "")}`);
  if (page.scripts === 0) return;
  tell(
    "card-is-still",
    "The card has a script, which a frame on another site would have to let run.",
    "Take it out of templates/pages/embed.njk.",
  );
}
