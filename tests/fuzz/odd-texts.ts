import { fc } from "../seeded-check.ts";
import { payloads } from "../hostile/payloads.ts";
import type { Mutation } from "./mutate.ts";

/** Texts that mean something to a program that a page or a file of data passes on its way, and are only words here. */
const signs = [
  ["http://[", "https://", "//x", "www.example.org", "data:x", "#", "?", "%zz", "<https://example.org>", "https://example.org/a b"],
  ["&amp;", "&#x41;", "&nbsp;", "<!--", "-->", "]]>", "<![CDATA[", "</script", "{{", "{%", "{#", "#}", "{number}", "$&", "$1", "%s"],
  ["[@builder-drawings]", "[@a](b)", "[x]: https://example.org", "![x](y)", "`", "    code", "**", "1. x", "- x", "> x", "a\n===", "\\"],
  ["\u00a0", "x\u00ad", "\u200f", "\u2028", "x\u0085y", "\ufffd", "e\u0301", "İ", "ﬁ", "١٢٣", "𝒳", "👩‍👩‍👧", "مرحبا", "a\rb", "“”"],
  ["constructor", "toString", "null", "undefined", "NaN", "0", "true", "2025-01-01", "=1", "@x", "\t=1"],
].flat();

const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...signs) },
  { weight: 3, arbitrary: fc.constantFrom(...payloads.map(({ text }) => text)) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }) },
);

/** Puts such a text in the place of any value: alone, at the beginning, or among other words. */
export const textMutation: fc.Arbitrary<Mutation> = fc.record({
  do: fc.constant("set" as const),
  at: fc.nat(100_000),
  value: fc.oneof(
    word,
    word.map((text) => `${text} words`),
    word.map((text) => `Words ${text} words.`),
  ),
});

/** Names that files, folders and sources may have, and that mean something elsewhere: to JavaScript, or in addresses of the site. */
export const oddNames = ["constructor", "valueof", "embed", "history", "index", "card", "claims", "page", "en", "fa", "a", "x-1"];
