import { parseFragment, serialize } from "parse5";
import { compareContent, readContent, sortNames } from "./compare-pages.ts";
import type { TwinKind } from "./twin-kinds.ts";

/**
 * Compares a file of ours with its twin.
 *
 * @returns the share of words that differ; 0 for what is no page
 * @throws when they differ by more than is declared, with what each says alone
 */
export function compareFiles(path: string, { as, most }: TwinKind, one: string, other: string): number {
  if (as === "page") {
    const { share, missing, extra } = compareContent(readContent(one), readContent(other));
    if (share <= most) return share;
    throw new Error(
      `${path} says something else than its twin: ${(share * 100).toFixed(1)} % of the words differ, and ${most * 100} % are declared.\n` +
        `  only ours: ${missing.slice(0, 40).join(" ")}\n  only theirs: ${extra.slice(0, 40).join(" ")}\n` +
        "  Bring the templates in tests/bench/hugo and hugo-all up to what templates/ says now.",
    );
  }
  // Our sitemap is in parts where the protocol asks for it, and Hugo's never is.
  if (as === "sitemap" && one.includes("<sitemapindex")) return 0;
  const [first, second] = [normalise[as](one), normalise[as](other)];
  if (first === second) return 0;
  let at = 0;
  while (first[at] === second[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`${path} says something else than its twin:\n  ours: …${around(first)}…\n  theirs: …${around(second)}…`);
}

/** The pages about the site, one of each, are none of those that twins make. */
const notMade = /\/(search|method|about)\/<\/loc>/;

/** Without what means nothing: the order of names and the blanks of JSON, how signs of XML are written, the order of addresses, and how lines end. */
const normalise: Record<Exclude<TwinKind["as"], "page">, (text: string) => string> = {
  json: sortNames,
  "json-lines": (text) => text.split("\n").filter(Boolean).map(sortNames).join("\n"),
  xml: (text) => serialize(parseFragment(text)).replaceAll(/\s*(<|>)\s*/g, "$1"),
  sitemap: (text) =>
    (text.match(/<url>.*<\/url>/g) ?? [])
      .filter((entry) => !notMade.test(entry))
      .sort()
      .join("\n"),
  text: (text) => text.replaceAll("\r\n", "\n").trimEnd(),
};
