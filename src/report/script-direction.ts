const rightToLeft = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** Tells the direction of a language's script, as CLDR has it for languages that are usually written right to left. */
export function scriptDirection(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(lang.split("-")[0] ?? lang) ? "rtl" : "ltr";
}
