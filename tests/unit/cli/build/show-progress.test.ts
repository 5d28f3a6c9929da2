import { describe, expect, test } from "vitest";
import { describeProgress, showProgress } from "../../../../src/cli/build/show-progress.ts";

function watch(isTTY: boolean, milliseconds: number): string[] {
  const shown: string[] = [];
  let now = 0;
  const progress = showProgress({ isTTY, write: (text) => shown.push(text) }, 100, () => now);
  for (let page = 0; page < 100; page += 1) {
    now += milliseconds / 100;
    progress.page();
  }
  progress.end();
  return shown;
}

describe("the progress of a build", () => {
  test("is shown on a terminal a few times a second, and cleared away", () => {
    const shown = watch(true, 4000);
    expect(shown[0]).toBe("\r\u001b[K38 of 100 pages, 25 a second, 3 s left");
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)).toBe("\r\u001b[K");
  });

  test("is not shown for a build that is soon over, nor where nobody sees it", () => {
    expect(watch(true, 1000)).toEqual([]);
    expect(watch(false, 60_000)).toEqual([]);
  });

  test("is told in minutes when it will take long", () => {
    expect(describeProgress(5000, 100_000, 10_000)).toBe("5,000 of 100,000 pages, 500 a second, 4 min left");
    expect(describeProgress(100, 100, 1000)).toBe("100 of 100 pages, 100 a second, 0 s left");
  });
});
