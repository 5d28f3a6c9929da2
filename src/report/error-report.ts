import { getSegmenter } from "../article/segment-text.ts";
import type { SiteFile } from "../schema/types.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { claimVersion } from "./claim-version.ts";
import type { Texts } from "./interface-texts.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";

/** What a reader reports an error in. */
export interface Doubted {
  title: string;
  /** The full address of the page. */
  page: string;
  version: string | null;
  /** The article's words that the claim is about. */
  quote: string | null;
}

/** Longer addresses are cut off, or refused, by some mail programs and servers. */
export const longestAddress = 2000;

/** Gives the address by which a reader reports an error in a claim, filled in; null where the site names nobody who takes reports. */
export function reportClaimError(model: ReportModel, claim: NumberedClaim, baseUrl: string): string | null {
  return addressReport(model, {
    title: claim.claim.statement,
    page: canonicalUrl(baseUrl, claim.path),
    version: claimVersion(claim),
    quote: claim.claim.quotes[0]?.exact ?? null,
  });
}

/** The same for a report as a whole. */
export function reportError(model: ReportModel, baseUrl: string): string | null {
  return addressReport(model, { title: model.checked.report.title, page: canonicalUrl(baseUrl, model.path), version: null, quote: null });
}

function addressReport({ site, t, lang }: Pick<ReportModel, "site" | "t" | "lang">, doubted: Doubted): string | null {
  const desk = deskOf(site);
  return desk === null ? null : writeErrorReport(desk, t, lang, doubted);
}

/** Where the site takes reports of errors, for a link that fills in nothing; `mail` is the address where it is one for e-mail. */
export function linkDesk(site: SiteFile): { href: string; mail: string | null } | null {
  const desk = deskOf(site);
  if (desk === null) return null;
  return desk.includes("://") ? { href: desk.replace(/\?.*$/s, ""), mail: null } : { href: mailTo(desk), mail: desk };
}

/** Who takes reports of errors: whom site.json names for it, else the publisher where it has an e-mail address. */
function deskOf({ reportErrorsTo, publisher }: SiteFile): string | null {
  return reportErrorsTo ?? publisher.email ?? null;
}

/**
 * Writes the address of a prefilled report, a mailto: link (RFC 6068) or the address of a form. What does not fit is shortened at the end of a
 * word, the quote first.
 *
 * @param desk an e-mail address, or the address of a form with the gaps {title} and {body}
 * @param lang the language of the texts, whose words are told apart
 */
export function writeErrorReport(desk: string, t: Texts, lang: string, doubted: Doubted): string {
  const write = (title: string, quote: string | null): string => fill(desk, t, { ...doubted, title, quote });
  const fits = (address: string): boolean => address.length <= longestAddress;
  const title = longestThat(doubted.title, lang, (text) => fits(write(text, null)));
  const { quote } = doubted;
  return write(title, quote === null ? null : longestThat(quote, lang, (text) => fits(write(title, text))) || null);
}

function fill(desk: string, t: Texts, { title, page, version, quote }: Doubted): string {
  const subject = plain(t("error-report.title", { title }));
  const takesTitle = !desk.includes("://") || desk.includes("{title}");
  const lines = [
    ...(takesTitle ? [] : [subject]),
    `${t("error-report.page")} ${page}`,
    ...(version === null ? [] : [`${t("error-report.version")} ${version}`]),
    ...(quote === null ? [] : [`${t("error-report.quote")} ${t("sign.quoted", { text: quote })}`]),
    "",
    t("error-report.question"),
    "",
  ].map(plain);
  if (desk.includes("://")) {
    const values: Record<string, string> = { title: subject, body: lines.join("\n") };
    return desk.replaceAll(/\{(title|body)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  }
  return `${mailTo(desk)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join("\r\n"))}`;
}

/** The address is of the plain form that needs no encoding: see src/check/formats/email.ts. */
function mailTo(address: string): string {
  return `mailto:${address}`;
}

/** Mails and issues know no isolated names. */
function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}

/** The longest beginning of a text that ends with a word and is accepted, with a sign that there is more; "" where none is. */
function longestThat(text: string, lang: string, accepts: (text: string) => boolean): string {
  if (accepts(text)) return text;
  const ends = [...getSegmenter(lang, "word").segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => index + segment.length);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (accepts(`${text.slice(0, ends[middle - 1])} …`)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : `${text.slice(0, ends[low - 1])} …`;
}
