import type { ReportModel } from "../report-model.ts";

/** One band of a sentence's column: a claim in it, a not-checkable span, or nothing yet. Lengths in hundredths of the figure's width. */
export interface CoverageBand {
  y: number;
  height: number;
  colour: string;
}

/** One sentence of the map. */
export interface CoverageColumn {
  /** From 1. */
  sentence: number;
  x: number;
  width: number;
  state: "checked" | "not-checkable" | "unchecked";
  bands: CoverageBand[];
  /** The first words of the sentence. */
  opening: string;
  claims: { number: number; label: string }[];
}

/** The coverage map: a strip with a column per sentence, as wide as the sentence is long. */
export interface CoverageMap {
  width: number;
  height: number;
  columns: CoverageColumn[];
}

const width = 1000;
const height = 72;
const widestGap = 4;

/** Draws the coverage map of a report. Widths follow the word counts; a very short sentence is still wide enough to be seen. */
export function drawCoverageMap(model: ReportModel): CoverageMap {
  const { article } = model.checked;
  // A floor of three words keeps a one-word sentence visible beside a sentence of forty.
  const lengths = article.sentences.map(({ words }) => Math.max(words, 3));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // In a long article the gaps shrink with the columns, or nothing would be left of these.
  const gap = Math.min(widestGap, width / lengths.length / 4);
  const space = width - gap * (lengths.length - 1);
  let x = 0;
  const columns = article.sentences.map((sentence, index): CoverageColumn => {
    const coverage = model.coverage.sentences[index];
    const claims = (coverage?.claims ?? []).flatMap((id) => model.claimsById.get(id) ?? []);
    const columnWidth = ((lengths[index] ?? 3) / total) * space;
    const column: CoverageColumn = {
      sentence: index + 1,
      x: round(x),
      width: round(round(x + columnWidth) - round(x)),
      state: coverage?.state ?? "unchecked",
      bands: stack([...claims.map(({ verdict }) => verdict.colour), ...((coverage?.notCheckable.length ?? 0) > 0 ? ["aside"] : [])]),
      opening: openingWords(article.text.slice(sentence.start, sentence.end)),
      claims: claims.map(({ number, verdict }) => ({ number, label: verdict.label })),
    };
    x += columnWidth + gap;
    return column;
  });
  return { width, height, columns };
}

function stack(colours: string[]): CoverageBand[] {
  if (colours.length === 0) return [{ y: 0, height, colour: "open" }];
  const bandGap = Math.min(3, height / colours.length / 4);
  const bandHeight = (height - bandGap * (colours.length - 1)) / colours.length;
  return colours.map((colour, index) => ({ y: round(index * (bandHeight + bandGap)), height: round(bandHeight), colour }));
}

/** The first six words of a text, with an ellipsis when there are more. */
export function openingWords(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")} …` : words.join(" ");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
