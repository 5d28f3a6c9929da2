import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discard, prepareOutput, swapIn } from "../../../src/publish/swap-in.ts";
import { untilSwapped } from "../../until-swapped.ts";
import { openSwappingBuilds, type SwappingBuilds } from "./swapping-builds.ts";

let builds: SwappingBuilds;

beforeEach(() => {
  builds = openSwappingBuilds();
});

afterEach(() => builds.remove());

describe("a build that is killed", { timeout: 120_000 }, () => {
  test("at any moment leaves a whole site, and no build need come after it", async () => {
    for (const delay of [0, 20, 40, 60, 80]) {
      const group = await builds.startSecond();
      await new Promise((done) => setTimeout(done, delay));
      process.kill(-group, "SIGKILL");
      await untilSwapped(builds.folder);
      expect(builds.wholeSite()).toMatch(/^\d+: (first|second)$/);
    }
    discard(prepareOutput(builds.output, { ours: false }));
    expect(readdirSync(builds.folder)).toEqual(["_site"]);
  });

  test.each(["SIGKILL", "SIGHUP", "SIGINT", "SIGTERM"] as const)(
    "by %s with its whole process group amid the swap leaves the new site, and nothing beside it",
    async (signal) => {
      const { group } = await builds.untilAmidSwap();
      process.kill(-group, signal);
      await untilSwapped(builds.folder);
      expect(builds.wholeSite()).toBe(`${group}: second`);
      expect(readdirSync(builds.folder)).toEqual(["_site"]);
    },
  );

  test("amid the swap is waited for by the build that begins at once, which finds the new site and clears none of its folders away", async () => {
    const { group } = await builds.untilAmidSwap();
    process.kill(-group, "SIGKILL");
    const place = prepareOutput(builds.output, { ours: false });
    expect(builds.wholeSite()).toBe(`${group}: second`);
    writeFileSync(join(place.next, "index.html"), "of the build after it");
    await swapIn(place);
    await untilSwapped(builds.folder);
    expect(readdirSync(builds.folder)).toEqual(["_site"]);
    expect(readFileSync(join(builds.output, "index.html"), "utf8")).toBe("of the build after it");
  });

  test("amid the swap is waited for also by a build into a link to the folder, which then goes to where the link leads", async () => {
    const link = join(builds.folder, "link");
    symlinkSync(builds.output, link);
    const { group } = await builds.untilAmidSwap();
    process.kill(-group, "SIGKILL");
    const place = prepareOutput(link, { ours: false });
    expect(place.output).toBe(builds.output);
    discard(place);
    expect(builds.wholeSite()).toBe(`${group}: second`);
    // The new site is there before the former one is deleted, and that needs nobody to wait.
    await untilSwapped(builds.folder);
    expect(readdirSync(builds.folder).sort()).toEqual(["_site", "link"]);
  });

  test("together with the process that swaps leaves what the next build puts right", async () => {
    let group: number;
    do {
      const swap = await builds.untilAmidSwap();
      builds.killSwapper(swap.swapper);
      process.kill(-swap.group, "SIGKILL");
      group = swap.group;
      await untilSwapped(builds.folder);
      // On a busy machine the kill may come when all is done.
    } while (existsSync(builds.output));
    discard(prepareOutput(builds.output, { ours: false }));
    expect(builds.wholeSite()).toBe(`${group}: first`);
    expect(readdirSync(builds.folder)).toEqual(["_site"]);
  });
});
