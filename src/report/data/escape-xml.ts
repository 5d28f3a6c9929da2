const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** What XML 1.0 does not allow even when escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Makes a text fit to stand in XML, between tags or in a quoted attribute. Characters that XML cannot carry are left out. */
export function escapeXml(text: string): string {
  return text.replace(illegal, "").replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
