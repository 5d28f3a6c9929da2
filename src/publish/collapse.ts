/** Puts every run of white space into one space, as browsers show it. */
export function collapse(text: string): string {
  if (!/\s\s|[^\S ]|^\s|\s$/.test(text)) return text;
  return text.replaceAll(/\s+/g, " ").trim();
}
