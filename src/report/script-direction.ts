const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"]);

/** Tells the direction of a language's script: the one its tag names, else the one CLDR says it is usually written in. */
export function scriptDirection(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(new Intl.Locale(lang).maximize().script ?? "") ? "rtl" : "ltr";
}
