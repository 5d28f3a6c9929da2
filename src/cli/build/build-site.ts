import type { CheckedReport, Project } from "../../check/checked.ts";
import { checkReports } from "../../check/check-reports.ts";
import { openProject, type OpenProject } from "../../check/open-project.ts";
import type { Problem } from "../../check/problem.ts";
import { readHistory } from "../../history/read-history.ts";
import { discard, swapIn } from "../../publish/swap-in.ts";
import { listKeys } from "../../site/lists/list-keys.ts";
import { createRenderPage, type RenderPage } from "../../site/render-page.ts";
import type { BuildTerms, Built, MemoryTerms } from "./build-terms.ts";
import type { Inspector } from "./inspect/inspector.ts";
import { makeSite } from "./make-site.ts";
import { cacheFolder, memoryFolder } from "./memory-folder.ts";
import type { KeptReport } from "./memory/find-kept.ts";
import { forget, readFileClock, type MemoryIndex } from "./memory/memory.ts";
import { programKey } from "./memory/program-key.ts";
import { planSite } from "./plan-site.ts";
import { readCommit } from "./read-commit.ts";
import { recall, type Recalled } from "./recall.ts";
import { remember, rememberReports } from "./remember.ts";
import { showProgress } from "./show-progress.ts";
import { removeShelves, type Shelved } from "./shelf.ts";
import { startWork, type Workplace } from "./workplace.ts";
import { loadEleventy } from "./write-pages.ts";

/**
 * Checks a project and builds its site. Where an earlier build of the same program has left a site and its memory, only the reports whose
 * files or histories changed are checked and made, and what is about the whole site; the rest is taken over as it is. The result is the
 * same to the byte.
 *
 * @throws UsageError when the output is somebody else's folder; else what a template or file made it stumble over. The former site then
 *   stands as it was.
 */
export async function buildSite(terms: BuildTerms): Promise<Built> {
  const folder = memoryFolder(terms.root, terms.output);
  if (!terms.remembers) forget(folder);
  const begun = terms.remembers ? readClock(folder) : null;
  const opened = openProject(terms);
  const key = begun === null ? "" : programKey(terms.root, keyTerms(terms, opened));
  const recalled = begun === null ? null : recall(terms.root, folder, terms.output, key, terms.today);
  const memory = begun === null ? null : { folder, key, begun };
  const built = await buildFrom(terms, opened, memory, recalled);
  // What was said once need not be said again.
  return built ?? (await buildFrom({ ...terms, onProblems: () => {}, warn: () => {} }, opened, memory, null)) ?? fail();
}

function fail(): never {
  throw new Error("Other files were written than were planned.");
}

/** What all pages depend on besides the program and _data/. */
function keyTerms({ baseUrl, preview, zip, images }: BuildTerms, { published }: OpenProject): Record<string, unknown> {
  return { baseUrl, preview, zip, images, published: published?.commit };
}

/** Null where nothing can be written: then nothing is remembered. */
function readClock(folder: string): number | null {
  try {
    return readFileClock(folder);
  } catch {
    return null;
  }
}

/** @returns null when it turned out that the last build cannot be built upon */
async function buildFrom(
  terms: BuildTerms,
  opened: OpenProject,
  memory: MemoryTerms | null,
  recalled: Recalled | null,
): Promise<Built | null> {
  const { root, preview, baseUrl } = terms;
  const { listing, shared } = opened;
  let made: RenderPage | null = null;
  const renderer = (): RenderPage => (made ??= createRenderPage());
  let work: Workplace | null = null;
  const begin = (): Workplace => (work ??= startWork(terms, opened, memory, recalled === null));
  const giveUp = async (): Promise<void> => {
    await work?.inspector.stop();
    work?.shelf.close();
    if (work !== null) discard(work.place);
  };
  try {
    const { kept, lists } =
      recalled === null || shared === null ? nothingKept : await keep(recalled, opened, shared, begin().inspector, renderer);
    const warnings = new Map<string, readonly Problem[]>();
    // What needs a report alone is made while others are still being checked. All of it is thrown away when one has an error.
    const shelved = new Map<string, Shelved>();
    const onReport = (checked: CheckedReport, found: readonly Problem[]): void => {
      warnings.set(checked.id, found);
      const { shelf, inspector } = begin();
      const place = shelf.put(checked);
      shelved.set(checked.id, place);
      inspector.takeReport(checked.id, place);
    };
    const { problems, project } = checkReports(opened, { warningsOf: (id) => kept.get(id)?.warnings ?? null, onReport });
    terms.onProblems(problems);
    if (project === null) {
      await giveUp();
      return { outcome: "problems" };
    }
    const order = listing.reports.map(({ id }) => id);
    // It needs nothing that is yet to come, and takes as long as what comes next.
    begin().inspector.makeSearch(order);
    const history = readHistory(root, kept.size === 0 ? {} : { only: order.filter((id) => !kept.has(id)) });
    if (history.reason !== null) terms.warn(history.reason);
    const planned = [...kept.values()].map((report) => report.planned);
    const shareImages = terms.images && !preview;
    const { place, shelf, inspector } = begin();
    const options = { preview, ...(baseUrl === undefined ? {} : { baseUrl }), history, shareImages, zip: terms.zip };
    const known = { reports: planned, order };
    const plan = planSite(project, shelf, shelved, { ...options, kept: known }, (paths) => inspector.expect(paths));
    const { site } = plan;
    const keys = Object.fromEntries(listKeys(site));
    const keptLists = recalled === null ? [] : findKeptLists(keys, recalled.index, lists);
    const isBuiltUpon = kept.size + keptLists.length > 0;
    const total = plan.pages + site.pages.filter(({ kind }) => kind !== "data").length - keptLists.length;
    const progress = showProgress(terms.screen, total, terms.clock);
    let parts: ReadonlyMap<string, string> | Error = new Map();
    const inspected = await makeSite(plan, place.next, renderer(), inspector, {
      commit: () => readCommit(root),
      cache: terms.remembers ? cacheFolder(root) : null,
      kept: { reports: [...kept.keys()], lists: keptLists },
      draws: shareImages,
      onPage: progress.page,
      meanwhile: () => {
        if (memory !== null) parts = rememberReports(root, memory, { listing, site, kept, warnings });
      },
    }).finally(progress.end);
    await inspector.stop();
    shelf.close();
    removeShelves(place.next);
    if (inspected.failures.length > 0 || (inspected.isOtherThanPlanned && isBuiltUpon)) {
      discard(place);
      return isBuiltUpon ? null : { outcome: "disproved", failures: inspected.failures };
    }
    const lent = planned.filter(({ digest }) => digest !== null).map(({ id }) => id);
    await swapIn(place, lent);
    if (memory !== null)
      remember(terms, memory, {
        parts,
        keys,
        inspected,
        former: recalled?.index ?? null,
        head: history.head,
        coupled: recalled?.coupled ?? history.coupled,
      });
    return { outcome: "built", site, files: inspected.files, bytes: inspected.bytes, made: shelved.size };
  } catch (error) {
    // Eleventy does not wait for the copies it has begun: they fail one by one now, or finish late.
    process.on("unhandledRejection", () => {});
    if (work !== null) process.once("exit", () => discard((work as Workplace).place));
    await giveUp();
    throw error;
  }
}

const nothingKept = { kept: new Map<string, KeptReport>(), lists: new Set<string>() };

/** Finds the reports whose own files and whose pages are both as they were, and the pages of lists that are as they were made. */
async function keep(
  { index, findKept }: Recalled,
  opened: OpenProject,
  shared: Pick<Project, "ratings">,
  inspector: Inspector,
  renderer: () => RenderPage,
): Promise<typeof nothingKept> {
  const outputs = Object.entries(index.reports).map(([id, { output }]): [string, string] => [id, output]);
  const looked = inspector.look({ reports: Object.fromEntries(outputs), lists: index.lists.part, index: index.lists.index });
  const kept = findKept(opened);
  // Meanwhile, as it will be needed next. What goes wrong is told when it is.
  const prepared = loadEleventy()
    .then(() => renderer().prepareStyles(shared))
    .catch(() => {});
  const [{ reports, lists }] = await Promise.all([looked, prepared]);
  const isIntact = new Set(reports);
  return { kept: new Map([...kept].filter(([id]) => isIntact.has(id))), lists: new Set(lists) };
}

/** Of the pages of lists that are as they were made, those that are to be so. */
function findKeptLists(keys: Record<string, string>, { lists }: MemoryIndex, intact: ReadonlySet<string>): string[] {
  return Object.entries(keys).flatMap(([path, key]) => (intact.has(path) && lists.keys[path] === key ? [path] : []));
}
