import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prepareOutput, swapIn, type Place } from "../../../src/publish/swap-in.ts";
import { isAlive } from "../../../src/publish/swap/is-alive.ts";
import { startSwapper } from "../../../src/publish/swap/start-swapper.ts";
import { openSwappingBuilds, type SwappingBuilds } from "./swapping-builds.ts";

const program = fileURLToPath(new URL("../../../src/publish/swap/swapper.js", import.meta.url));

let builds: SwappingBuilds;

beforeEach(() => {
  builds = openSwappingBuilds();
});

afterEach(() => builds.remove());

describe("the process that swaps", { timeout: 60_000 }, () => {
  const second = async (): Promise<Place> => {
    mkdirSync(builds.output);
    for (const name of ["bridge", "tower"]) mkdirSync(join(builds.output, name));
    writeFileSync(join(builds.output, "index.html"), "first");
    const place = prepareOutput(builds.output, { ours: true });
    writeFileSync(join(place.next, "index.html"), "second");
    return place;
  };
  const expectSecond = (): void => {
    expect(readdirSync(builds.folder)).toEqual(["_site"]);
    expect(readdirSync(builds.output).sort()).toEqual([".made-by-plumbline", "bridge", "index.html", "tower"]);
    expect(readFileSync(join(builds.output, "index.html"), "utf8")).toBe("second");
  };

  test("does nothing when it was given half an order, or one to which only its end is missing", async () => {
    const { next, swapper } = await second();
    swapper.dismiss();
    const [ready, old, gone, record] = ["ready", "old", "gone", "lent"].map((name) => join(builds.folder, name));
    renameSync(next, ready ?? "");
    const order = JSON.stringify({ output: builds.output, ready, old, gone, record, lent: ["bridge", "tower"] });
    for (const text of ["", order.slice(0, 40), order]) {
      const child = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
      let answer = "";
      child.stdout.on("data", (piece) => (answer += String(piece)));
      child.stdin.end(text);
      expect(await once(child, "close")).toEqual([0, null]);
      expect(answer).toBe("");
      expect(readdirSync(builds.folder).sort()).toEqual(["_site", "ready"]);
      expect(readdirSync(builds.output).sort()).toEqual(["bridge", "index.html", "tower"]);
    }
  });

  test("lives in a session of its own, and goes when it is dismissed", async () => {
    const swapper = startSwapper();
    const pid = swapper.pid ?? Number.NaN;
    expect(process.kill(-pid, 0)).toBe(true);
    swapper.dismiss();
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  });

  test("is done without when it was killed before it had an order", async () => {
    const place = await second();
    process.kill(place.swapper.pid ?? Number.NaN, "SIGKILL");
    await swapIn(place, ["bridge", "tower"]);
    expectSecond();
  });

  test("is done without when it cannot be started", async () => {
    const place = await second();
    const execPath = process.execPath;
    process.execPath = join(builds.folder, "no-such-program");
    try {
      const swapper = startSwapper();
      expect(swapper.pid).toBeNull();
      place.swapper.dismiss();
      await swapIn({ ...place, swapper }, ["bridge", "tower"]);
    } finally {
      process.execPath = execPath;
    }
    expectSecond();
  });

  test("is done without when it is killed amid the swap: the build begins the swap anew", async () => {
    let swap = await builds.untilAmidSwap();
    while (!builds.killSwapper(swap.swapper)) {
      process.kill(-swap.group, "SIGKILL");
      swap = await builds.untilAmidSwap();
    }
    const secondStands = (): boolean => existsSync(join(builds.output, "0.html")) && builds.wholeSite() === `${swap.group}: second`;
    await expect.poll(secondStands, { timeout: 20_000 }).toBe(true);
    // The second site is there before the first one is deleted.
    await expect.poll(() => readdirSync(builds.folder), { timeout: 20_000 }).toEqual(["_site"]);
  });
});
