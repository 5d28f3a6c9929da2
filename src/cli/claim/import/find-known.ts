import type { LoadedReport } from "../../../check/loaded-report.ts";
import { foldTitle } from "../source/fold-title.ts";
import { normalAddress } from "../source/normal-address.ts";
import { reviewLocator } from "./place-rating.ts";
import type { ReviewFacts } from "./review-facts.ts";

/** Finds the claim of the project that was made of a review before; null when there is none. */
export type FindKnown = (facts: ReviewFacts, isAloneAtItsAddress: boolean) => string | null;

interface Known {
  file: string;
  texts: string[];
  /** The addresses of the reviews that it was made of. */
  addresses: string[];
}

/**
 * Looks through the claims of a project. A review is there already when a claim has evidence of it and the same words; where its page has no other
 * review, the address is enough, since a person may have found better words meanwhile. Without an address the words alone must do.
 */
export function knownReviews(reports: readonly LoadedReport[]): FindKnown {
  const byAddress = new Map<string, Known[]>();
  const byText = new Map<string, Known>();
  for (const report of reports) {
    for (const { file, value } of report.claims) {
      const ids = (value.evidence ?? []).filter(({ locator }) => locator?.startsWith(reviewLocator) === true).map(({ source }) => source);
      const addresses = ids.flatMap((id) => report.sources.value?.[id]?.url ?? []).map(normalAddress);
      const texts = [value.statement, value.shortStatement, ...value.quotes.map(({ exact }) => exact)]
        .flatMap((text) => text ?? [])
        .map(foldTitle);
      const known = { file, texts, addresses };
      for (const address of addresses) byAddress.set(address, [...(byAddress.get(address) ?? []), known]);
      for (const text of texts) if (!byText.has(text)) byText.set(text, known);
    }
  }
  return ({ url, claim = "", longClaim }, isAlone) => {
    const wanted = [claim, longClaim ?? claim].map(foldTitle);
    if (url === undefined) return byText.get(wanted[0] ?? "")?.file ?? null;
    const candidates = byAddress.get(normalAddress(url)) ?? [];
    const same = candidates.find(({ texts }) => wanted.some((text) => texts.includes(text)));
    return (same ?? (isAlone && candidates.length === 1 ? candidates[0] : undefined))?.file ?? null;
  };
}
