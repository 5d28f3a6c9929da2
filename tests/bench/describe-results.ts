import type { Contender } from "./contenders.ts";
import type { SizeResult } from "./run-size.ts";
import { median } from "./statistics.ts";

const percent = (share: number, digits: number): string => `${(share * 100).toFixed(digits)} %`;
const count = (value: number): string => value.toLocaleString("en");

/** Says how far the work of the twins was the same, a sentence for each of the last size at which they were compared. */
export function describeTwins(results: SizeResult[]): string[] {
  const { series, twins } = results.findLast((each) => each.twins.size > 0) ?? { series: [], twins: new Map() };
  return series.flatMap(({ contender, claims }) => {
    const check = twins.get(contender.id);
    if (check === undefined) return [];
    const { compared, files, claimDifference, bytes } = check;
    return (
      `${contender.name}: with ${count(claims)} claims ${count(files.theirs)} files, where our build makes ${count(files.ours)}. ` +
      `${compared} were compared: on claim pages ${percent(claimDifference, 2)} of the words differ, and they have ${percent(bytes, 1)} of our bytes.`
    );
  });
}

/** The dearest thing an editor waits for, held against what another program takes for everything. */
export function describeEdits(results: SizeResult[]): string[] {
  return results.flatMap(({ series }) => {
    const secondsOf = (id: Contender["id"]): number | null => {
      const runs = series.find(({ contender }) => contender.id === id)?.runs;
      return runs === undefined ? null : median(runs.map(({ wall }) => wall));
    };
    const edit = secondsOf("one-edit");
    const parts = (["hugo", "hugo-all"] as const).flatMap((id) => {
      const full = secondsOf(id);
      if (edit === null || full === null) return [];
      const what =
        id === "hugo"
          ? "of the seconds of Hugo’s full build of the pages of claims, reports and sources"
          : "of those of all that it can make";
      return `${(edit / full).toFixed(2)} ${what}`;
    });
    return parts.length === 0 ? [] : `With ${count(series[0]?.claims ?? 0)} claims our build after one edit takes ${parts.join(", and ")}.`;
  });
}
