import { pick, type Random, type Vocabulary } from "./random-words.ts";

/** A made-up text under check, and the spans of it that claims can quote. */
export interface MadeArticle {
  /** The file _article.md, front matter included. */
  text: string;
  /** In reading order; none occurs twice. */
  quotes: string[];
  /** A sentence that no claim quotes. */
  aside: string;
  publisher: string;
}

/** The day on which every made-up article appears. All other days of a made-up report come after it. */
export const articleDay = "2025-03-08";

/**
 * Makes up an article with so many spans to quote: sentences of one or two clauses, each clause a span, in paragraphs of a few
 * sentences below a headline, a standfirst and subheadings.
 */
export function makeArticle(random: Random, { words, sentence, name }: Vocabulary, quotes: number): MadeArticle {
  const headline = name(7);
  const publisher = name(2);
  const found: string[] = [];
  const sentences: string[] = [];
  while (found.length < quotes) {
    const first = sentence(pick(random, 7, 14)).slice(0, -1);
    const second = words(pick(random, 6, 12));
    const isLong = found.length + 1 < quotes && random() < 0.6;
    found.push(first, ...(isLong ? [second] : []));
    sentences.push(isLong ? `${first}, ${second}.` : `${first}, ${words(pick(random, 3, 8))}.`);
  }
  const aside = sentence(pick(random, 10, 18));
  const blocks = [`# ${headline}`, `${aside} {.standfirst}`, ...paragraphs(random, sentences, () => `## ${name(4)}`)];
  const front = [
    `headline: "${headline}"`,
    `publisher: "${publisher}"`,
    `author: "${name(2)}"`,
    `url: https://news.example.org/${headline.toLowerCase().replaceAll(" ", "-")}`,
    `archivedUrl: https://archive.example.org/${headline.toLowerCase().replaceAll(" ", "-")}`,
    `published: ${articleDay}`,
    "lang: en",
    "display: full",
  ];
  return { text: `---\n${front.join("\n")}\n---\n\n${blocks.join("\n\n")}\n`, quotes: found, aside, publisher };
}

function paragraphs(random: Random, sentences: string[], heading: () => string): string[] {
  const blocks: string[] = [];
  for (let at = 0; at < sentences.length;) {
    const length = pick(random, 2, 4);
    if (at > 0 && random() < 0.2) blocks.push(heading());
    blocks.push(sentences.slice(at, at + length).join(" "));
    at += length;
  }
  return blocks;
}
