import { describe, expect, test } from "vitest";
import { drawSourceTimeline, type SourceTimeline } from "../../../src/report/figures/source-timeline.ts";
import type { Source } from "../../../src/schema/types.ts";
import { buildSource, testToday } from "../../project-builder.ts";
import { buildModel, type ModelChanges } from "./build-model.ts";

const source = (id: string, published: string | undefined): Source => ({
  ...buildSource({ label: `About ${id}`, publisher: `Publisher ${id}`, url: `https://${id}.example/`, published, accessedOn: testToday }),
});

/** Draws the timeline of sources that appeared on the given days; undefined for a source that does not say. */
function draw(days: Record<string, string | undefined>, changes: ModelChanges = {}): SourceTimeline | null {
  const sources = Object.fromEntries(Object.entries(days).map(([id, published]) => [id, source(id, published)]));
  return drawSourceTimeline(
    buildModel({
      article: "It is 420 metres long.",
      claims: {
        length: {
          quotes: [{ exact: "420 metres long" }],
          evidence: Object.keys(days).map((id) => ({ source: id, stance: "supports", excerpt: "420 metres." })),
          analysis: "So they say.",
        },
      },
      sources,
      ...changes,
    }),
  );
}

const existing = (timeline: SourceTimeline | null): SourceTimeline => {
  if (timeline === null) throw new Error("There is no timeline.");
  return timeline;
};

describe("the source timeline", () => {
  test("orders its dots by day, whatever the order of the sources", () => {
    const { dots } = existing(draw({ c: "2025-03-09", a: "2024-11-02", d: "2025-05-01", b: "2025-03-01" }));
    expect(dots.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).sort((one, other) => one - other));
    expect(dots.map(({ name, date }) => `${name}, ${date}`)[0]).toBe("About a, November\u00a02, 2024");
  });

  test("sets earlier sources before the article and later ones after it", () => {
    const { dots, articleX, articleAnchor } = existing(draw({ before: "2025-03-01", after: "2025-03-20" }));
    const [before, after] = dots;
    expect(before?.x).toBeLessThan(articleX ?? 0);
    expect(articleAnchor).toBe("middle");
    expect(after?.x).toBeGreaterThan(articleX ?? 1000);
  });

  test("keeps the article's label within the drawing when all sources are on one side of it", () => {
    expect(existing(draw({ a: "2024-11-02", b: "2025-03-01" })).articleAnchor).toBe("end");
    expect(existing(draw({ a: "2025-03-09", b: "2025-05-01" })).articleAnchor).toBe("start");
  });

  test("runs from right to left in a report that does", () => {
    const days = { before: "2025-03-01", after: "2025-03-20", old: "2015" };
    const [left, right] = [existing(draw(days)), existing(draw(days, { report: { dir: "rtl" } }))];
    const mirrored = (x: number): number => left.width - x;
    expect(right.dots.map(({ id, x }) => [id, x])).toEqual(left.dots.map(({ id, x }) => [id, mirrored(x)]));
    expect(right.ticks.map(({ x }) => x)).toEqual(left.ticks.map(({ x }) => mirrored(x)));
    expect(right.articleX).toBe(mirrored(left.articleX ?? 0));
  });

  test("gives a day near the article more room than a day far from it", () => {
    const { dots } = existing(draw({ a: "2015-01-01", b: "2015-01-21", c: "2025-02-16", d: "2025-03-07" }));
    const x = (id: string): number => dots.find((dot) => dot.id === id)?.x ?? 0;
    expect(x("d") - x("c")).toBeGreaterThan(x("b") - x("a"));
  });

  test("stacks sources of one day, and keeps every dot within the drawing", () => {
    const timeline = existing(draw({ a: "2025-03-08", b: "2025-03-08", c: "2025-03-08", d: "1999", e: "2025-05" }));
    const sameDay = timeline.dots.filter(({ id }) => "abc".includes(id));
    expect(new Set(sameDay.map(({ x }) => x)).size).toBe(1);
    expect(new Set(sameDay.map(({ y }) => y)).size).toBe(3);
    for (const { x, y } of timeline.dots) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(timeline.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(timeline.baseline);
    }
  });

  test("counts the sources that do not say when they appeared", () => {
    expect(draw({ a: "2025-03-01", b: "2025-03-02", c: undefined, d: undefined })?.undated).toBe(2);
  });

  test("is not drawn for fewer than two dated sources", () => {
    expect(draw({ a: "2025-03-01", b: undefined, c: undefined })).toBeNull();
    expect(draw({ a: undefined, b: undefined })).toBeNull();
    expect(draw({ a: "2025-03-01", b: "2025-03-01" })).not.toBeNull();
  });

  test("has no place for an article of unknown day, and takes the first day of an interval", () => {
    const changes = (published: string | undefined): ModelChanges => ({
      front: { headline: "A bridge", publisher: "The Post", lang: "en", display: "full", published },
    });
    expect(draw({ a: "2025-03-01", b: "2025-03-02" }, changes(undefined))).toMatchObject({ articleX: null, articleDate: null });
    const day = existing(draw({ a: "2025-03-01", b: "2025-03-20" }, changes("2025-03-08")));
    const interval = existing(draw({ a: "2025-03-01", b: "2025-03-20" }, changes("2025-03-08/2025-03-09")));
    expect(interval.articleX).toBe(day.articleX);
  });

  test("marks years far from the article, never two so near that their labels touch", () => {
    const { ticks } = existing(draw({ a: "1980", b: "2003-05", c: "2015-01-01", d: "2025-05-01" }));
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.filter(({ label }) => Number(label) < 1980 || Number(label) > 2025)).toEqual([]);
    expect(ticks.map(({ label }) => label)).toEqual(ticks.map(({ label }) => label).sort());
    const gaps = ticks.flatMap(({ x }, place) => ticks.slice(place + 1).map((tick) => Math.abs(tick.x - x)));
    expect(Math.min(...gaps)).toBeGreaterThan(48);
  });

  test("has only numbers where the drawing needs numbers", () => {
    const { dots, ticks, ...rest } = existing(draw({ a: "2025", b: "2025-03", c: "2025-03-08" }));
    const numbers = [
      ...dots.flatMap(({ x, y }) => [x, y]),
      ...ticks.map(({ x }) => x),
      rest.width,
      rest.height,
      rest.baseline,
      rest.articleX,
    ];
    expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
  });
});
