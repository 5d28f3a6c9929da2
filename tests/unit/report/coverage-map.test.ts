import { describe, expect, test } from "vitest";
import { drawCoverageMap, openingWords, type CoverageColumn, type CoverageMap } from "../../../src/report/figures/coverage-map.ts";
import { buildModel, type ModelChanges } from "./build-model.ts";

const draw = (changes: ModelChanges): CoverageMap => drawCoverageMap(buildModel(changes));

/** How far the columns reach, and the smallest space between two. */
function measure({ columns }: CoverageMap): { end: number; gaps: number[] } {
  const end = (column: CoverageColumn | undefined): number => (column === undefined ? 0 : column.x + column.width);
  return {
    end: end(columns.at(-1)),
    gaps: columns.slice(1).map((column, place) => Math.round((column.x - end(columns[place])) * 10) / 10),
  };
}

const article =
  "It is 420 metres long and was opened late in the autumn of the year. It cost 31 million. Fine. Nobody counted the lamps. Shame on the council for it.";

const changes: ModelChanges = {
  article,
  claims: {
    cost: { quotes: [{ exact: "It cost 31 million" }], verdict: "false" },
    length: { quotes: [{ exact: "420 metres long" }] },
    opening: { quotes: [{ exact: "opened late in the autumn" }], verdict: "mixed" },
  },
  report: {
    notCheckable: [
      { quote: { exact: "Shame on the council for it." }, reason: "Opinion." },
      { quote: { exact: "31 million" }, reason: "A round number." },
    ],
  },
};

describe("the coverage map", () => {
  const map = draw(changes);

  test("has a column for each sentence with its state, its first words and its claims", () => {
    expect(map.columns.map(({ sentence, state, opening, claims }) => ({ sentence, state, opening, claims }))).toEqual([
      {
        sentence: 1,
        state: "checked",
        opening: "It is 420 metres long and …",
        claims: [
          { number: 1, label: "True" },
          { number: 2, label: "Mixed" },
        ],
      },
      { sentence: 2, state: "checked", opening: "It cost 31 million.", claims: [{ number: 3, label: "False" }] },
      { sentence: 3, state: "unchecked", opening: "Fine.", claims: [] },
      { sentence: 4, state: "unchecked", opening: "Nobody counted the lamps.", claims: [] },
      { sentence: 5, state: "not-checkable", opening: "Shame on the council for it.", claims: [] },
    ]);
  });

  test("has a band for each claim in the colour of its verdict, and one for what was set aside", () => {
    expect(map.columns.map(({ bands }) => bands.map(({ colour }) => colour))).toEqual([
      ["blue", "ochre"],
      ["vermilion", "aside"],
      ["open"],
      ["open"],
      ["aside"],
    ]);
  });

  test("fills its width, with the same space between all columns", () => {
    const { end, gaps } = measure(map);
    expect(Math.abs(end - map.width)).toBeLessThan(0.5);
    expect(gaps).toEqual([4, 4, 4, 4]);
  });

  test("is as wide at each sentence as that is long, but never too narrow to be seen", () => {
    const [first, second, third] = map.columns;
    // 15 words, 4 words, and one that counts as three.
    expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(15 / 4, 1);
    expect((third?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(3 / 4, 1);
  });

  test("fills its height in every column", () => {
    for (const { bands } of map.columns) {
      const last = bands.at(-1);
      expect(bands[0]?.y).toBe(0);
      expect(Math.abs((last?.y ?? 0) + (last?.height ?? 0) - map.height)).toBeLessThan(0.2);
      expect(bands.every(({ height }) => height > 0)).toBe(true);
    }
  });

  test("of a single sentence is one column over the whole width", () => {
    const single = draw({ article: "It is 420 metres long.", claims: { length: { quotes: [{ exact: "420 metres long" }] } } });
    expect(single.columns.map(({ x, width }) => [x, width])).toEqual([[0, 1000]]);
  });

  test("of an article of 400 sentences still has columns that can be seen and lie within it", () => {
    const long = draw({
      article: Array.from({ length: 400 }, (_, place) => `Here sentence ${place} has five words.`).join(" "),
      claims: { first: { quotes: [{ exact: "Here sentence 0 has" }] } },
    });
    expect(Math.min(...long.columns.map(({ width }) => width))).toBeGreaterThan(0);
    expect(measure(long).end).toBeLessThanOrEqual(long.width + 0.5);
  });

  test("of a sentence with 30 claims still has bands that can be seen", () => {
    const names = Array.from({ length: 30 }, (_, place) => `${String.fromCharCode(97 + (place % 26))}${place < 26 ? "a" : "b"}x`);
    const claims = Object.fromEntries(names.map((name) => [name, { quotes: [{ exact: name }] }]));
    const crowded = draw({ article: `We saw ${names.join(", ")}.`, claims });
    expect(Math.min(...crowded.columns.flatMap(({ bands }) => bands.map(({ height }) => height)))).toBeGreaterThan(0);
  });
});

describe("the first words of a sentence", () => {
  test("are at most six, with an ellipsis when more follow", () => {
    expect(openingWords("One two three four five six.")).toBe("One two three four five six.");
    expect(openingWords(" One two  three four five six seven. ")).toBe("One two three four five six …");
  });
});
