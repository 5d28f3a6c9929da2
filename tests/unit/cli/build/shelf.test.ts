import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import { openReportShelf } from "../../../../src/cli/build/report-shelf.ts";
import { isOnShelf, openShelf, removeShelves } from "../../../../src/cli/build/shelf.ts";
import { buildProject, testToday } from "../../../project-builder.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-shelf-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a shelf", () => {
  test("gives back what was laid down, in any order and as often as it is asked for, to others as well", () => {
    const values = [
      { words: ["“Köprü”", "🌉"], none: null },
      { words: ["x".repeat(300_000)], none: null },
      { words: [], none: null },
    ];
    const shelf = openShelf<(typeof values)[number]>(folder, "things");
    const places = values.map((value) => shelf.put(value));
    const other = openShelf<(typeof values)[number]>(folder, "things");
    for (const from of [shelf, other]) {
      expect([2, 0, 1, 0].map((place) => from.take(places[place] ?? { start: 0, length: 0 }))).toEqual(
        [2, 0, 1, 0].map((place) => values[place]),
      );
    }
    other.close();
    shelf.close();
    shelf.close();
  });

  test("says so when its file was cut off", () => {
    const shelf = openShelf<string>(folder, "things");
    const { length } = shelf.put("a word");
    expect(() => shelf.take({ start: 0, length: length + 1 })).toThrow("ends before what was laid down");
    shelf.close();
  });

  test("stands in the folder of the site, is told from its files, and goes", () => {
    openShelf(folder, "things").close();
    expect(readdirSync(folder, { recursive: true }).map(String).filter(isOnShelf)).toHaveLength(1);
    expect(isOnShelf("bridge/index.html")).toBe(false);
    removeShelves(folder);
    expect([existsSync(folder), readdirSync(folder)]).toEqual([true, []]);
  });
});

test("a checked report is the same when it is taken from the shelf, and no source of it can be mistaken for what every object has", () => {
  const { project } = checkProject({ root: buildProject({}), today: testToday });
  const checked = project?.reports[0];
  if (checked === undefined) throw new Error("The minimal project does not pass the checks.");
  const shelf = openReportShelf(folder);
  const taken = shelf.take(shelf.put(checked));
  shelf.close();
  expect(taken).toEqual(checked);
  expect(Object.getPrototypeOf(taken.sources)).toBeNull();
});
