import type { Measurement } from "./measure-process.ts";
import type { Series } from "./run-size.ts";
import { growth, median } from "./statistics.ts";

const columns = [
  "claims",
  "build",
  "seconds",
  "processor s",
  "ms a claim",
  "peak MiB",
  "ours by this",
  "ours by this, processor",
  "growth",
];

/** Writes the results as a Markdown table, a line for each contender and size. */
export function resultsTable(all: Series[]): string {
  const rows = all.map((series) => {
    const { claims, contender, runs } = series;
    const walls = runs.map(({ wall }) => wall);
    const ours = all.find((other) => other.claims === claims && other.contender.id === "ours");
    const before = all.findLast((other) => other.contender === contender && other.claims < claims);
    return [
      claims.toLocaleString("en"),
      contender.name,
      `${median(walls).toFixed(2)} (${Math.min(...walls).toFixed(2)}–${Math.max(...walls).toFixed(2)})`,
      show(known(runs, "processor"), 2),
      ((median(walls) / claims) * 1000).toFixed(2),
      show(known(runs, "memory"), 0),
      ratio(ours, series, "wall"),
      ratio(ours, series, "processor"),
      before === undefined ? "" : growthOf(before, series).toFixed(2),
    ];
  });
  const line = (cells: string[]): string => `| ${cells.join(" | ")} |`;
  const aligned = columns.map((_, index) => (index === 1 ? "---" : "---:"));
  return [line(columns), line(aligned), ...rows.map(line)].join("\n");
}

function known(runs: Measurement[], what: "processor" | "memory" | "wall"): number[] {
  return runs.map((run) => run[what]).filter((value) => value !== null);
}

function show(values: number[], digits: number): string {
  return values.length === 0 ? "–" : median(values).toFixed(digits);
}

/** The median over the rounds, each a ratio of two runs that followed each other; a busy spell of the machine meets both. */
function ratio(ours: Series | undefined, other: Series, what: "wall" | "processor"): string {
  if (ours === undefined || ours === other) return "";
  const ratios = ours.runs.flatMap((run, round) => {
    const [one, two] = [run[what], other.runs[round]?.[what] ?? null];
    return one === null || two === null ? [] : [one / two];
  });
  return ratios.length === 0 ? "–" : `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}

/** Processor time tells growth better than the clock, which waits for other programs too. */
function growthOf(smaller: Series, larger: Series): number {
  const what = [smaller, larger].every(({ runs }) => known(runs, "processor").length > 0) ? "processor" : "wall";
  const [one, two] = [smaller, larger].map(({ claims, runs }) => ({ size: claims, time: median(known(runs, what)) }));
  return one === undefined || two === undefined ? NaN : growth(one, two);
}
