import type { BlockKind, Sentence, Span } from "../article/article.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";

/** A stretch of the article that is marked in one way all along. */
export interface Run {
  text: string;
  /** Space at the end of the run: it stands after the numbers and is not underlined. */
  gap: string;
  /** The numbers of the sentences that begin here, from 1: one or none, and all that are left out in an omitted run. */
  sentences: number[];
  /** Whether the sentence is neither checked nor set aside with a reason. */
  unaccounted: boolean;
  /** The claim this run leads to: of several, the one with the shortest quote, as it is the most precise. */
  claim: NumberedClaim | null;
  /** Other claims whose quotes run through here; their lines are drawn below the first. */
  others: NumberedClaim[];
  /** Claims whose numbers stand after this run. */
  numbers: NumberedClaim[];
  /** Whether the run lies in a span that was set aside as not checkable. */
  aside: boolean;
  /** Letters of not-checkable spans that stand after this run, as the span ends in it. */
  letters: string[];
  /** True where a sentence is left out, as the article may not be reprinted whole. */
  omitted: boolean;
}

/** A block of the article with its marks, and the claims that are met here for the first time. */
export interface MarkedBlock {
  kind: BlockKind;
  runs: Run[];
  notes: NumberedClaim[];
}

interface Quote extends Span {
  claim: NumberedClaim;
}

/** Letters for not-checkable spans: a to z, then aa, ab and so on. */
export function letterFor(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterFor(Math.floor(index / 26) - 1) + letter;
}

const within = (span: Span, start: number, end: number): boolean => span.start <= start && end <= span.end;

/** Marks every block of the article with its claims and not-checkable spans. */
export function markArticle(model: ReportModel): MarkedBlock[] {
  const { article, notCheckable, front } = model.checked;
  const quotes: Quote[] = model.claims.flatMap((claim) => claim.quotes.map((quote) => ({ ...quote, claim })));
  const seen = new Set<NumberedClaim>();
  return article.blocks.map((block, index) => {
    const sentences = article.sentences.filter((sentence) => sentence.block === index);
    const here = quotes.filter((quote) => quote.start < block.end && quote.end > block.start);
    const asides = notCheckable.filter((span) => span.start < block.end && span.end > block.start);
    const cuts = [
      block.start,
      block.end,
      ...sentences.map(({ start }) => start),
      ...[...here, ...asides].flatMap(({ start, end }) => [start, end]),
    ];
    // A run keeps the space after its words, so that a mark neither begins nor ends with one.
    const places = cuts.filter((cut) => cut >= block.start && cut <= block.end).map((cut) => skipSpace(article.text, cut, block.end));
    const bounds = [...new Set(places)].sort((a, b) => a - b);
    const runs: Run[] = [];
    for (const [place, start] of bounds.slice(0, -1).entries()) {
      const end = bounds[place + 1] ?? block.end;
      runs.push(makeRun(model, { start, end, sentences, here, asides, notCheckable }));
    }
    placeNumbers(runs, here);
    const notes = here.map(({ claim }) => claim).filter((claim) => !seen.has(claim) && seen.add(claim));
    notes.sort((a, b) => a.number - b.number);
    return { kind: block.kind, runs: front.display === "full" ? runs : omitUnquoted(runs), notes };
  });
}

function skipSpace(text: string, from: number, end: number): number {
  let place = from;
  while (place < end && /\s/.test(text.charAt(place))) place += 1;
  return place;
}

interface RunPlace {
  start: number;
  end: number;
  sentences: Sentence[];
  here: Quote[];
  asides: Span[];
  notCheckable: Span[];
}

function makeRun(model: ReportModel, { start, end, sentences, here, asides, notCheckable }: RunPlace): Run {
  const text = model.checked.article.text.slice(start, end);
  const words = text.trimEnd();
  const wordsEnd = start + words.length;
  const covering = here.filter((quote) => within(quote, start, wordsEnd)).sort((a, b) => a.end - a.start - (b.end - b.start));
  const claims = [...new Set(covering.map(({ claim }) => claim))];
  const sentence = sentences.find((candidate) => candidate.start <= start && start < candidate.end);
  const state = sentence === undefined ? undefined : model.coverage.sentences[sentence.index]?.state;
  return {
    text: words,
    gap: text.slice(words.length),
    sentences: sentence?.start === start ? [sentence.index + 1] : [],
    unaccounted: state === "unchecked",
    claim: claims[0] ?? null,
    others: claims.slice(1),
    numbers: [],
    aside: asides.some((span) => within(span, start, wordsEnd)),
    letters: asides.filter((span) => span.end === wordsEnd).map((span) => letterFor(notCheckable.indexOf(span))),
    omitted: false,
  };
}

/** Puts each claim's number after the last run that leads to it; a claim that no run leads to gets it where its quote ends. */
function placeNumbers(runs: Run[], quotes: Quote[]): void {
  for (const { claim } of quotes) {
    const own = runs.findLast((run) => run.claim === claim);
    const run = own ?? runs.findLast(({ others }) => others.includes(claim));
    if (run !== undefined && !run.numbers.includes(claim)) run.numbers.push(claim);
  }
  // The claim a run leads to comes first, as its number belongs to the link.
  for (const run of runs) run.numbers.sort((a, b) => Number(b === run.claim) - Number(a === run.claim));
}

function omitUnquoted(runs: Run[]): Run[] {
  const kept: Run[] = [];
  let sentence: Run[] = [];
  const close = (): void => {
    const last = kept.at(-1);
    const first = sentence[0];
    if (sentence.some(({ claim, aside }) => claim !== null || aside)) kept.push(...sentence);
    else if (first !== undefined && last?.omitted === true) last.sentences.push(...first.sentences);
    else if (first !== undefined) kept.push({ ...first, text: "", gap: " ", omitted: true });
    sentence = [];
  };
  for (const run of runs) {
    if (run.sentences.length > 0) close();
    sentence.push(run);
  }
  close();
  return kept;
}
