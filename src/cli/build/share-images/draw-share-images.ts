import { availableParallelism } from "node:os";
import { join } from "node:path";
import { forgetFolders } from "../../../publish/kept-files.ts";
import type { Site } from "../../../site/derive-site.ts";
import { nameDrawing } from "../../../site/share-images/drawing-version.ts";
import { wordShareImage } from "../../../site/share-images/plan-share-images.ts";
import { drawInThreads } from "./draw-in-threads.ts";
import { countUndrawn, drawReportImages, type ImageJob } from "./draw-report-images.ts";

/** A thread has to load the libraries and draw the first letters: in that time, so many pictures are drawn where that is done. */
const worthThread = 500;

/** More threads than this would wait for the disk and for each other. */
const mostThreads = 4;

/**
 * Draws the pictures of a site that are shown where its pages are shared: see `Site.shareImages`. Each depends on its own words alone, so
 * many are shared out, report by report, among the processors.
 *
 * @param sites those of the reports, each with one or more
 * @param ids of all reports of the project: what is kept of others is forgotten
 * @param folder where the site is written
 * @param cache a folder that keeps from one build to the next what need not be drawn again; null to draw all anew
 */
export async function drawShareImages(sites: Iterable<Site>, ids: readonly string[], folder: string, cache: string | null): Promise<void> {
  const kept = cache === null ? null : join(cache, "share-images");
  const drawing = nameDrawing();
  const jobs = [...sites].flatMap((site) => planJobs(site, folder, kept, drawing));
  if (jobs.length === 0) return;
  const undrawn = jobs.reduce((sum, job) => sum + countUndrawn(job), 0);
  const threads = Math.min(mostThreads, availableParallelism(), jobs.length, Math.floor(undrawn / worthThread));
  if (threads > 1) await drawInThreads(jobs, threads);
  else for (const job of jobs) await drawReportImages(job);
  if (kept !== null) forgetFolders(kept, new Set(ids));
}

function planJobs(site: Site, folder: string, kept: string | null, drawing: string): ImageJob[] {
  const jobs = new Map<number, ImageJob>();
  for (const image of site.shareImages.values()) {
    const { id = "" } = site.models[image.report] ?? {};
    const job = jobs.get(image.report) ?? { folder, drawing, kept: kept === null ? null : join(kept, id), images: [] };
    job.images.push({ path: image.path, words: wordShareImage(site, image) });
    jobs.set(image.report, job);
  }
  return [...jobs.values()];
}
