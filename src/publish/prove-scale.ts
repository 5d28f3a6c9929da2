import type { RatingsFile } from "../schema/types.ts";
import type { BuiltPage } from "./built-page.ts";
import type { ProofFailure } from "./proof-failure.ts";
import { latinDigits } from "./read-date.ts";

/** The page that explains the scale, relative to the site's root. */
export const scalePage = "method/index.html";

/**
 * Proves that the page on the method shows every verdict, with the number that markup gives it where it has one.
 *
 * @param page the built page, or undefined when there is none
 */
export function proveScale(page: BuiltPage | undefined, { verdicts }: RatingsFile): ProofFailure[] {
  const shown = new Map<string, string | null>();
  let word = "";
  for (const { name, text, value } of page?.facts ?? []) {
    if (name === "scale-word") shown.set((word = text), null);
    const readable =
      latinDigits(text)
        .match(/\d+/g)
        ?.includes(value ?? "") === true;
    if (name === "scale-number" && readable) shown.set(word, value);
  }
  return verdicts.flatMap(({ label, value }) => {
    const number = shown.get(label) ?? null;
    if (shown.has(label) && number === (value?.toString() ?? null)) return [];
    const message = shown.has(label)
      ? `Markup gives the verdict “${label}” ${value === undefined ? "no number" : `the number ${value}`}; the page explains ${number ?? "none"}.`
      : `The verdict “${label}” is not explained.`;
    const fix =
      "Show each verdict of _data/ratings.json with its number in templates/pages/method.njk, under data-fact scale-word and scale-number.";
    return [{ proof: "scale-explained", file: scalePage, message, fix }];
  });
}
