import type { ReportModel } from "../report-model.ts";
import { formatDate } from "../format-date.ts";

/** A dot of the timeline: one source that says when it appeared. Lengths are in the figure's units. */
export interface TimelineDot {
  id: string;
  name: string;
  date: string;
  x: number;
  y: number;
  kind: string;
}

/** A mark on the time axis. */
export interface TimelineTick {
  x: number;
  label: string;
}

/** The sources of a report by date against the day of the article. Days near the article get more room than years far from it. */
export interface SourceTimeline {
  width: number;
  height: number;
  baseline: number;
  /** Where the article stands, or null when its date is not known. */
  articleX: number | null;
  /** Which part of the article's label stands there, in the direction of the text: at an edge of the figure its middle would be cut off. */
  articleAnchor: "start" | "middle" | "end";
  articleDate: string | null;
  dots: TimelineDot[];
  ticks: TimelineTick[];
  undated: number;
}

const width = 1000;
const margin = 24;
/** How far the article's label reaches to either side of its middle. */
const labelReach = 90;
const step = 15;
const dayLength = 86_400_000;

const middleOf = (date: string): number => {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return Date.UTC(Number(year), 6, 1);
  return Date.UTC(Number(year), Number(month) - 1, day === undefined ? 15 : Number(day));
};

/** Days from the article on a scale that is straight for the first days and logarithmic beyond (symlog). */
const bend = (days: number): number => Math.sign(days) * Math.log1p(Math.abs(days) / 3);

/**
 * Draws the source timeline of a report.
 *
 * @returns the figure, or null when fewer than two sources say when they appeared
 */
export function drawSourceTimeline(model: ReportModel): SourceTimeline | null {
  const { front, sources } = model.checked;
  const used = [...model.uses.keys()].flatMap((id) => (sources[id] === undefined ? [] : [{ id, source: sources[id] }]));
  const dated = used.flatMap(({ id, source }) =>
    source.published === undefined ? [] : [{ id, source, published: source.published, time: middleOf(source.published) }],
  );
  if (dated.length < 2) return null;
  const articleDay = front.published === undefined ? null : middleOf(front.published.split("/")[0] ?? front.published);
  const zero = articleDay ?? Math.max(...dated.map(({ time }) => time));
  const positions = dated.map(({ time }) => bend((time - zero) / dayLength));
  const low = Math.min(0, ...positions);
  const high = Math.max(0, ...positions);
  const scale = (position: number): number => margin + ((position - low) / (high - low || 1)) * (width - 2 * margin);
  // Time runs the way the text does.
  const side = (x: number): number => (model.dir === "rtl" ? width - x : x);
  const articleAnchor = scale(0) > width - labelReach ? "end" : scale(0) < labelReach ? "start" : "middle";
  const columns = new Map<number, number>();
  const dots = dated
    .map((entry, index) => ({ ...entry, x: scale(positions[index] ?? 0) }))
    .sort((a, b) => a.time - b.time || a.id.localeCompare(b.id, "en"))
    .map(({ id, source, published, x }): TimelineDot => {
      const column = Math.round(x / step);
      const level = columns.get(column) ?? 0;
      columns.set(column, level + 1);
      return {
        id,
        name: source.title ?? source.label,
        date: formatDate(published, model.lang),
        x: column * step,
        y: level,
        kind: source.kind,
      };
    });
  const baseline = (Math.max(...columns.values()) + 1) * step;
  return {
    width,
    height: baseline + 40,
    baseline,
    articleX: articleDay === null ? null : side(Math.round(scale(0))),
    articleAnchor,
    articleDate: front.published === undefined ? null : formatDate(front.published, model.lang),
    dots: dots.map((dot) => ({ ...dot, x: side(dot.x), y: baseline - step * (dot.y + 0.8) })),
    ticks: placeTicks(zero, low, high, scale, model.lang).map((tick) => ({ ...tick, x: side(tick.x) })),
    undated: used.length - dated.length,
  };
}

/** Years at the far ends, months and weeks near the article; labels that would touch are left out. */
function placeTicks(zero: number, low: number, high: number, scale: (position: number) => number, lang: string): TimelineTick[] {
  const firstYear = new Date(zero + unbend(low) * dayLength).getUTCFullYear();
  const lastYear = new Date(zero + unbend(high) * dayLength).getUTCFullYear();
  const isAtEdge = scale(0) > width - labelReach || scale(0) < labelReach;
  const reach = isAtEdge ? 2 * labelReach : labelReach;
  const ticks: TimelineTick[] = [];
  for (let year = firstYear; year <= lastYear + 1; year += 1) {
    const position = bend((Date.UTC(year, 0, 1) - zero) / dayLength);
    if (position < low || position > high) continue;
    const x = Math.round(scale(position));
    if (ticks.every((tick) => Math.abs(tick.x - x) > 48) && Math.abs(x - scale(0)) > reach)
      ticks.push({ x, label: formatDate(String(year), lang) });
  }
  return ticks;
}

/** The inverse of bend: a place on the bent scale in days. */
function unbend(position: number): number {
  return Math.sign(position) * Math.expm1(Math.abs(position)) * 3;
}
