/** Makes a text of a file stand in Markdown as it is, on one line: no sign of it begins emphasis, a link, HTML or a mention. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "")
    .replace(/[\\`*_~[\]<>|&#]/g, "\\$&")
    .replace(/@(?=\w)/g, "@\u200b")
    .replace(/\b(https?|www)(:\/\/|\.)/gi, "$1\u200b$2");
}
