// Builds the project it is run in, as the command does but for one thing: what is inspected is inspected in this thread, whatever the size of
// the project. Says how many bytes of JavaScript were held, when all pages had been made, and what for each. Needs --expose-gc.
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkReports } from "../../../../src/check/check-reports.ts";
import { openProject } from "../../../../src/check/open-project.ts";
import { startInspector } from "../../../../src/cli/build/inspect/inspector.ts";
import { makeSite } from "../../../../src/cli/build/make-site.ts";
import { planSite } from "../../../../src/cli/build/plan-site.ts";
import { openReportShelf } from "../../../../src/cli/build/report-shelf.ts";
import type { Shelved } from "../../../../src/cli/build/shelf.ts";
import { readHistory } from "../../../../src/history/read-history.ts";
import { createRenderPage } from "../../../../src/site/render-page.ts";

const root = process.cwd();
const folder = mkdtempSync(join(root, "_site.next-"));
const opened = openProject({ root, today: "2026-11-24" });
const { shared, listing } = opened;
if (shared === null) throw new Error("The made-up project is broken.");
const terms = { folder, output: join(root, "_site"), memory: null, shared, baseUrl: undefined, preview: false, shareImages: false };
const inspector = startInspector(terms, 0, true, null);
const shelf = openReportShelf(folder);
const shelved = new Map<string, Shelved>();
checkReports(opened, {
  onReport(checked) {
    const place = shelf.put(checked);
    shelved.set(checked.id, place);
    inspector.takeReport(checked.id, place);
  },
});
const order = listing.reports.map(({ id }) => id);
inspector.makeSearch(order);
const options = { preview: false, history: readHistory(root), shareImages: false, zip: false, kept: { reports: [], order } };
const plan = planSite(shared, shelf, shelved, options, (paths) => inspector.expect(paths));
const total = plan.pages + plan.site.pages.filter(({ kind }) => kind !== "data").length;
let [made, held] = [0, 0];
const { files, failures } = await makeSite(plan, folder, createRenderPage(), inspector, {
  commit: () => null,
  cache: null,
  kept: { reports: [], lists: [] },
  draws: false,
  meanwhile() {},
  onPage() {
    made += 1;
    if (made !== total) return;
    // The second finds what the first has made ready.
    for (let times = 0; times < 2; times += 1) globalThis.gc?.();
    held = process.memoryUsage().heapUsed;
  },
});
rmSync(folder, { recursive: true });
console.log(JSON.stringify({ claims: listing.reports.flatMap(({ claims }) => claims).length, files, failures, held }));
