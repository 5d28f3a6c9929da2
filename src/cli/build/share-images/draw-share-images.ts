/* oxlint-disable unicorn/require-post-message-target-origin -- a thread of this program is no window */
import { readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Site } from "../../../site/derive-site.ts";
import { nameDrawing } from "../../../site/share-images/drawing-version.ts";
import { wordShareImage } from "../../../site/share-images/plan-share-images.ts";
import { drawReportImages, type ImageJob } from "./draw-report-images.ts";

/** Below this number of pictures threads take longer to start than they save. */
const worthThreads = 200;

/** More threads than this would wait for the disk and for each other. */
const mostThreads = 4;

/**
 * Draws the pictures of a site that are shown where its pages are shared: see `Site.shareImages`. Each depends on its own words alone, so
 * a site of some size is shared out, report by report, among the processors.
 *
 * @param folder where the site is written
 * @param cache a folder that keeps from one build to the next what need not be drawn again; null to draw all anew
 */
export async function drawShareImages(site: Site, folder: string, cache: string | null): Promise<void> {
  if (site.shareImages.size === 0) return;
  const kept = cache === null ? null : join(cache, "share-images");
  const jobs = planJobs(site, folder, kept);
  if (site.shareImages.size < worthThreads || availableParallelism() < 2) for (const job of jobs) await drawReportImages(job);
  else await Promise.all(startThreads(jobs));
  if (kept !== null) forgetOthers(kept, new Set(site.reports.map(({ id }) => id)));
}

function planJobs(site: Site, folder: string, kept: string | null): ImageJob[] {
  const drawing = nameDrawing();
  const jobs = new Map<number, ImageJob>();
  for (const image of site.shareImages.values()) {
    const { id = "" } = site.models[image.report] ?? {};
    const job = jobs.get(image.report) ?? { folder, drawing, kept: kept === null ? null : join(kept, id), images: [] };
    job.images.push({ path: image.path, words: wordShareImage(site, image) });
    jobs.set(image.report, job);
  }
  return [...jobs.values()];
}

/** Has each thread take the next job when it has done one. */
function startThreads(jobs: ImageJob[]): Promise<void>[] {
  const waiting = [...jobs].reverse();
  return Array.from({ length: Math.min(mostThreads, availableParallelism(), jobs.length) }, async () => {
    const thread = new Worker(new URL("image-thread.js", import.meta.url));
    try {
      await new Promise<void>((resolve, reject) => {
        const next = (): void => {
          const job = waiting.pop();
          if (job === undefined) resolve();
          else thread.postMessage(job);
        };
        thread.on("message", next).on("error", reject);
        next();
      });
    } finally {
      await thread.terminate();
    }
  });
}

/** Forgets the pictures of reports that are no more. */
function forgetOthers(folder: string, reports: ReadonlySet<string>): void {
  try {
    for (const id of readdirSync(folder)) if (!reports.has(id)) rmSync(join(folder, id), { recursive: true, force: true });
  } catch {
    // What cannot be kept need not be forgotten either.
  }
}
