import type { ReportModel } from "../../report/report-model.ts";
import { translationPath } from "../../report/translate-report.ts";
import type { Site } from "../derive-site.ts";
import type { Page } from "../page.ts";
import { claimWords, reportWords, type ShareWords } from "./share-words.ts";

/** A picture that is shown where a page is shared: where it is, and what it is about, as a page says it. */
export type ShareImage = Pick<Page, "path" | "report" | "claim" | "lang">;

const name = "share.png";

/** Lists the pictures of a report: its own, and beside the page of each published claim one in each of its languages. Drafts have none. */
export function planShareImages(model: ReportModel, report: number): ShareImage[] {
  const published = model.claims.flatMap((numbered, claim) => (numbered.published ? [{ numbered, claim }] : []));
  if (published.length === 0) return [];
  return [
    { path: besidePage(model.path), report, claim: -1 },
    ...published.flatMap(({ numbered, claim }) => [
      { path: besidePage(numbered.path), report, claim },
      // Nobody should pass on a translation that is out of date.
      ...numbered.translations
        .filter(({ isStale }) => !isStale)
        .map(({ lang }) => ({ path: besidePage(translationPath(numbered, lang)), report, claim, lang })),
    ]),
  ];
}

/** Finds the picture for a page: a claim's own, and for other pages of a report that of the report. */
export function shareImageOf(site: Site, page: Page): ShareImage | undefined {
  const model = site.models[page.report];
  if (model === undefined) return undefined;
  return site.shareImages.get(besidePage(page.kind === "claim" ? page.path : model.path));
}

/** Gathers what a picture says. */
export function wordShareImage(site: Site, image: ShareImage): ShareWords {
  const model = site.modelFor({ kind: "data", ...image });
  if (model === undefined) throw new Error(`The picture ${image.path} belongs to no report.`);
  const claim = model.claims[image.claim];
  return claim === undefined ? reportWords(model) : claimWords(model, claim);
}

function besidePage(path: string): string {
  return path.replace(/index\.html$/, name);
}
