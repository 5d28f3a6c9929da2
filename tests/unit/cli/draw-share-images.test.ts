import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { drawInThreads } from "../../../src/cli/build/share-images/draw-in-threads.ts";
import { countUndrawn, drawReportImages, type ImageJob } from "../../../src/cli/build/share-images/draw-report-images.ts";
import { drawShareImages } from "../../../src/cli/build/share-images/draw-share-images.ts";
import { deriveSite, type Site } from "../../../src/site/derive-site.ts";
import { drawShareImage } from "../../../src/site/share-images/draw-share-image.ts";
import { nameDrawing } from "../../../src/site/share-images/drawing-version.ts";
import { wordShareImage } from "../../../src/site/share-images/plan-share-images.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";
import { someClaim } from "../site/share-images/some-words.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-pictures-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const site = (changes: ModelChanges = {}): Site => deriveSite(buildChecked(changes), { preview: false, shareImages: true });
const draw = (of: Site, to: string, cache: string | null): Promise<void> =>
  drawShareImages(
    [of],
    of.reports.map(({ id }) => id),
    to,
    cache,
  );
const readPicture = (out: string, path: string): Buffer => readFileSync(join(folder, out, path));

const job = (statements: string[], report = "report", drawing = nameDrawing()): ImageJob => ({
  folder: join(folder, "site"),
  kept: join(folder, "kept", report),
  drawing,
  images: statements.map((statement, place) => ({ path: `${report}/${place}/share.png`, words: someClaim({ statement }) })),
});

describe("the pictures of a report", () => {
  test("are drawn once: in a later build those of unchanged words are taken as they were", async () => {
    expect(await drawReportImages(job(["One.", "Two."]))).toBe(2);
    const first = readPicture("site", "report/0/share.png");
    expect(await drawReportImages(job(["One.", "Two."]))).toBe(0);
    expect(Buffer.compare(readPicture("site", "report/0/share.png"), first)).toBe(0);
    expect(countUndrawn(job(["One.", "Three."]))).toBe(1);
    expect(await drawReportImages(job(["One.", "Three."]))).toBe(1);
    expect(Buffer.compare(readPicture("site", "report/1/share.png"), drawShareImage(someClaim({ statement: "Three." })))).toBe(0);
  });

  test("are drawn anew when something changes in how they are drawn, and when no folder keeps them", async () => {
    await drawReportImages(job(["One."]));
    expect(await drawReportImages(job(["One."], "report", "another way"))).toBe(1);
    expect(await drawReportImages({ ...job(["One."]), kept: null })).toBe(1);
  });

  test("are kept no longer than a build uses them", async () => {
    await drawReportImages(job(["One.", "Two.", "Three."]));
    await drawReportImages(job(["Two."]));
    expect(readdirSync(join(folder, "kept", "report"))).toHaveLength(1);
  });
});

describe("the pictures of a site", () => {
  test("lie where the site says, each with its own words", async () => {
    const small = site();
    await draw(small, join(folder, "site"), null);
    for (const [path, image] of small.shareImages) {
      expect([path, Buffer.compare(readPicture("site", path), drawShareImage(wordShareImage(small, image)))]).toEqual([path, 0]);
    }
    expect([...small.shareImages.keys()]).toEqual(["harbour-bridge/share.png", "harbour-bridge/bridge-length/share.png"]);
    expect(readdirSync(folder)).toEqual(["site"]);
  });

  test("are the same when threads draw them, which take one report after the other", async () => {
    const reports = Array.from({ length: 5 }, (_, place) => job([`The first of report ${place}.`, "The second."], `report-${place}`));
    await drawInThreads(reports, 2);
    expect(reports.map(countUndrawn)).toEqual([0, 0, 0, 0, 0]);
    for (const { images } of reports) {
      for (const { path, words } of images) expect(Buffer.compare(readPicture("site", path), drawShareImage(words))).toBe(0);
    }
  });

  test("are not made when a thread fails, and the fault is told", async () => {
    writeFileSync(join(folder, "site"), "a file where a folder should be");
    await expect(drawInThreads([job(["One."]), job(["Two."])], 2)).rejects.toThrow(/ENOTDIR|EEXIST/);
  });

  test("of reports that are no more are forgotten, and a site without pictures draws and forgets nothing", async () => {
    const cache = join(folder, "cache");
    await draw(site(), join(folder, "site"), cache);
    const kept = join(cache, "share-images");
    const former = join(kept, "former-report");
    await drawReportImages({
      folder: join(folder, "site"),
      kept: former,
      drawing: "",
      images: [{ path: "share.png", words: someClaim() }],
    });
    await draw(deriveSite(buildChecked(), { preview: false }), join(folder, "bare"), cache);
    expect([readdirSync(kept).sort(), existsSync(join(folder, "bare"))]).toEqual([["former-report", "harbour-bridge"], false]);
    await draw(site(), join(folder, "site"), cache);
    expect(readdirSync(kept)).toEqual(["harbour-bridge"]);
  });

  test("are made when their folder cannot keep anything", async () => {
    writeFileSync(join(folder, "cache"), "a file");
    await draw(site(), join(folder, "site"), join(folder, "cache"));
    expect(readPicture("site", "harbour-bridge/share.png").length).toBeGreaterThan(1000);
  });
});
