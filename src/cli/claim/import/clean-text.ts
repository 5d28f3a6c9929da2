import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";

/** References and tags that publishing systems leave in texts of JSON-LD, where they mean nothing. */
const markup = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);|<\/?[a-z][^<>]*>/i;
/** A longer text is no field of a review; it is not looked through for tags that could be nested without end. */
const longestMarkup = 100_000;
const unseen = new Set(["script", "style", "template"]);
const blocks = new Set(["p", "br", "div", "li", "blockquote", "h1", "h2", "h3", "h4"]);

/** Characters that cannot be seen and that no line of ours may have. */
const invisible = /[^\P{Cc}\t\n\r]|[\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu;

/** Brings a text from elsewhere into one line: HTML in it becomes the text that it shows, blanks become one, what cannot be seen goes. */
export function cleanLine(text: string): string {
  return paragraphsOf(text).join(" ");
}

/** The same with its paragraphs kept apart. */
export function paragraphsOf(text: string): string[] {
  const shown = text.length <= longestMarkup && markup.test(text) ? textIn(parseFragment(text)) : text;
  return shown
    .replaceAll(invisible, "")
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}

function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  if ("tagName" in node && unseen.has(node.tagName)) return "";
  const inside = "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
  return "tagName" in node && blocks.has(node.tagName) ? `\n${inside}\n` : inside;
}
