import type { Article, Coverage, Sentence, Span } from "../../../article/article.ts";
import { showInContext, shorten } from "../../../article/show-passage.ts";
import type { QuoteSelector } from "../../../schema/types.ts";
import type { Asker } from "../ask/asker.ts";
import { findAll } from "./find-all.ts";
import { selectSpan } from "./select-span.ts";

/** What was said beforehand about which words of the article are meant. */
export interface SpanFlags {
  sentence?: string | undefined;
  quote?: string | undefined;
  occurrence?: string | undefined;
}

/** The options of the commands that take a span. */
export const spanOptions = {
  sentence: { type: "string" },
  quote: { type: "string" },
  occurrence: { type: "string" },
} as const;

/** Their help. */
export const spanHelp = `  --sentence <n>            a sentence of the article, by the number that “coverage” shows; the whole of it, unless --quote says less
  --quote <words>           the words, copied from the article
  --occurrence <n>          which of several places where the words stand, from 1`;

/**
 * Finds out which words of the article are meant, and makes a selector that finds them there and nowhere else.
 *
 * @param what what the words are to be, for the questions: “make the claim”
 * @throws UsageError when they are not in the article, or nobody can say which of several places is meant
 */
export async function takeSpan(ask: Asker, article: Article, coverage: Coverage, flags: SpanFlags, what: string): Promise<QuoteSelector> {
  const sentence = await takeSentence(ask, article, coverage, flags, what);
  if (flags.quote === undefined && sentence !== undefined && !(ask.canAsk && flags.sentence === undefined)) {
    return selectSpan(article, sentence);
  }
  const whole = sentence === undefined ? undefined : article.text.slice(sentence.start, sentence.end);
  const words = await ask.line({
    flag: "--quote",
    given: flags.quote,
    question: `The words that ${what}. Cut the sentence down to them, or leave it whole.`,
    form: "text",
    ...(whole === undefined ? {} : { initial: whole }),
    check: (answer) => findIn(article, sentence, answer).problem,
  });
  const { spans } = findIn(article, sentence, words);
  return selectSpan(article, await chooseSpan(ask, article, spans, flags.occurrence));
}

async function takeSentence(
  ask: Asker,
  article: Article,
  coverage: Coverage,
  { sentence, quote }: SpanFlags,
  what: string,
): Promise<Sentence | undefined> {
  if (sentence !== undefined) {
    const found = /^[1-9]\d*$/.test(sentence) ? article.sentences[Number(sentence) - 1] : undefined;
    if (found !== undefined) return found;
    throw ask.refuse(`--sentence cannot be “${sentence}”: the article’s sentences are numbered from 1 to ${article.sentences.length}.`);
  }
  if (quote !== undefined || !ask.canAsk) return undefined;
  const open = coverage.sentences.filter(({ state }) => state === "unchecked").map(({ sentence: index }) => index);
  const label = (index: number): string => {
    const { start = 0, end = 0 } = article.sentences[index] ?? {};
    return `${String(index + 1).padStart(3)}  ${shorten(article.text.slice(start, end), ask.room)}`;
  };
  const another = open.length === 0 ? [] : ["     Another sentence, one that is accounted for already"];
  const all = article.sentences.map(({ index }) => index);
  const question = `Which sentence has the words that ${what}?`;
  const offered = open.length === 0 ? all : open;
  const place = await ask.pick(open.length === 0 ? `${question} All are accounted for.` : `${question} These are still open.`, [
    ...offered.map(label),
    ...another,
  ]);
  const chosen = offered[place] ?? all[await ask.pick(question, all.map(label))];
  return chosen === undefined ? undefined : article.sentences[chosen];
}

/** The places where words stand, within a sentence if there is one. */
function findIn(article: Article, sentence: Sentence | undefined, words: string): { spans: Span[]; problem: string | null } {
  const { spans, problem } = findAll(article, words.trim());
  if (sentence === undefined || problem !== null) return { spans, problem };
  const inside = spans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  if (inside.length > 0) return { spans: inside, problem: null };
  return { spans: [], problem: `The article has these words, but not in sentence ${sentence.index + 1}.` };
}

async function chooseSpan(ask: Asker, article: Article, spans: readonly Span[], occurrence: string | undefined): Promise<Span> {
  const [only] = spans;
  const places = spans.map(({ start, end }) => showInContext(article.text, start, end));
  const listed = places.map((place, index) => `  (${index + 1}) ${place}`).join("\n");
  if (occurrence !== undefined) {
    const chosen = /^[1-9]\d*$/.test(occurrence) ? spans[Number(occurrence) - 1] : undefined;
    if (chosen !== undefined) return chosen;
    throw ask.refuse(
      `--occurrence cannot be “${occurrence}”: the words stand in ${spans.length === 1 ? "one place" : `${spans.length} places`}:\n${listed}`,
    );
  }
  if (only !== undefined && spans.length === 1) return only;
  if (!ask.canAsk) {
    throw ask.refuse(`The words stand in ${spans.length} places. Say which one with --sentence or --occurrence:\n${listed}`);
  }
  const chosen = spans[await ask.pick("These words stand in several places. Which one is meant?", places)] ?? only;
  if (chosen === undefined) throw new RangeError("A list of places without a place was offered.");
  return chosen;
}
