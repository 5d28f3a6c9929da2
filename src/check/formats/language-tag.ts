import { quoteValue } from "../show-value.ts";
import type { Format } from "./format.ts";

const pattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const advice = "Write a language tag: en for English, fa for Persian, es-MX for Mexican Spanish.";

/** A language tag (BCP 47) in its usual spelling: en, fa, es-MX, zh-Hant. */
export const languageTag: Format = {
  rule: "wrong-value",
  accepts: (text) => pattern.test(text) && usualSpelling(text) === text,
  explain: (text) => {
    const usual = usualSpelling(text.replaceAll("_", "-"));
    const fix = usual !== null && pattern.test(usual) ? `Write ${usual}.` : advice;
    return { wrong: `says ${quoteValue(text, 40)}, which is not a language tag in its usual spelling.`, fix };
  },
};

function usualSpelling(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
