import { join } from "node:path";
import type { CheckedReport } from "../../check/checked.ts";
import { openProject, type OpenOptions, type OpenProject } from "../../check/open-project.ts";
import type { Problem } from "../../check/problem.ts";
import { readHistory } from "../../history/read-history.ts";
import type { ProofFailure } from "../../publish/proof-failure.ts";
import { discard, prepareOutput, swapIn } from "../../publish/swap-in.ts";
import { deriveSite, type Site } from "../../site/derive-site.ts";
import { UsageError } from "../usage-error.ts";
import { checkChanged } from "./check-changed.ts";
import { startInspector, type Inspector } from "./inspect/inspector.ts";
import { makeSite } from "./make-site.ts";
import { cacheFolder, memoryFolder } from "./memory-folder.ts";
import type { KeptReport } from "./memory/find-kept.ts";
import { forget, readFileClock } from "./memory/memory.ts";
import { programKey } from "./memory/program-key.ts";
import { readCommit } from "./read-commit.ts";
import { recall, type Recalled } from "./recall.ts";
import { remember } from "./remember.ts";
import { showProgress } from "./show-progress.ts";

/** How a site is to be built. */
export interface BuildTerms extends OpenOptions {
  /** The folder that the site goes into, in full. */
  output: string;
  preview: boolean;
  /** The address that replaces that of site.json. */
  baseUrl: string | undefined;
  /** Whether each report gets a ZIP. */
  zip: boolean;
  /** Whether published claims and their reports get pictures for where they are shared; a preview has none. */
  images: boolean;
  /** Whether reports that have not changed since the last build are left as they are. */
  remembers: boolean;
  /** Is told all problems, once, before any page is made. */
  onProblems: (problems: readonly Problem[]) => void;
  warn: (words: string) => void;
  /** Where progress is shown. */
  screen: { isTTY: boolean; write: (text: string) => unknown };
  /** Gives milliseconds. */
  clock: () => number;
}

/** What came of a build. */
export type Built =
  | { outcome: "problems" }
  | { outcome: "disproved"; failures: ProofFailure[] }
  /** The site stands in the output; `made` reports of it were made anew. */
  | { outcome: "built"; site: Site; files: number; bytes: number; made: number };

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
  return (await buildFrom(terms, opened, memory, recalled)) ?? (await buildFrom(terms, opened, memory, null)) ?? fail();
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

/** Where a build is made, and who inspects it. */
interface Workplace {
  place: ReturnType<typeof prepareOutput>;
  inspector: Inspector;
}

/** What a build remembers, and where. */
export interface MemoryTerms {
  folder: string;
  key: string;
  begun: number;
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
  let work: Workplace | null = null;
  const begin = (): Workplace => (work ??= startWork(terms, opened, memory));
  const giveUp = async (): Promise<void> => {
    await work?.inspector.stop();
    if (work !== null) discard(work.place.next);
  };
  try {
    const kept =
      recalled === null || shared === null ? new Map<string, KeptReport>() : await keepReports(recalled, opened, begin().inspector);
    const warnings = new Map<string, readonly Problem[]>();
    // What needs a report alone is made while others are still being checked. All of it is thrown away when one has an error.
    const onReport = (checked: CheckedReport, found: readonly Problem[]): void => {
      warnings.set(checked.id, found);
      begin().inspector.takeReport(checked);
    };
    const { problems, project } = checkChanged(opened, (id) => kept.get(id)?.warnings ?? null, onReport);
    terms.onProblems(problems);
    if (project === null) {
      await giveUp();
      return { outcome: "problems" };
    }
    const order = listing.reports.map(({ id }) => id);
    const history = readHistory(root, kept.size === 0 ? {} : { only: order.filter((id) => !kept.has(id)) });
    if (history.reason !== null) terms.warn(history.reason);
    const planned = [...kept.values()].map((report) => report.planned);
    const shareImages = terms.images && !preview;
    const site = deriveSite(project, { preview, baseUrl, history, shareImages, zip: terms.zip, kept: { reports: planned, order } });
    const { place, inspector } = begin();
    const progress = showProgress(terms.screen, site.pages.filter(({ kind }) => kind !== "data").length, terms.clock);
    const inspected = await makeSite(site, place.next, inspector, {
      commit: () => readCommit(root),
      cache: terms.remembers ? cacheFolder(root) : null,
      kept: [...kept.keys()],
      onPage: progress.page,
    }).finally(progress.end);
    await inspector.stop();
    if (inspected.failures.length > 0 || (inspected.isOtherThanPlanned && kept.size > 0)) {
      discard(place.next);
      return kept.size > 0 ? null : { outcome: "disproved", failures: inspected.failures };
    }
    const lent = planned.filter(({ digest }) => digest !== null).map(({ id }) => id);
    swapIn(place.next, place.output, lent);
    if (memory !== null)
      remember(terms, memory, {
        listing,
        site,
        kept,
        warnings,
        inspected,
        former: recalled?.index ?? null,
        head: history.head,
        coupled: recalled?.coupled ?? history.coupled,
      });
    return { outcome: "built", site, files: inspected.files, bytes: inspected.bytes, made: project.reports.length };
  } catch (error) {
    // Eleventy does not wait for the copies it has begun: they fail one by one now, or finish late.
    process.on("unhandledRejection", () => {});
    if (work !== null) process.once("exit", () => discard((work as Workplace).place.next));
    await giveUp();
    throw error;
  }
}

/** The reports whose own files and whose pages are both as they were. */
async function keepReports({ index, findKept }: Recalled, opened: OpenProject, inspector: Inspector): Promise<Map<string, KeptReport>> {
  const outputs = Object.entries(index.reports).map(([id, { output }]): [string, string] => [id, output]);
  const intact = inspector.keep(Object.fromEntries(outputs));
  const kept = findKept(opened);
  const isIntact = new Set(await intact);
  return new Map([...kept].filter(([id]) => isIntact.has(id)));
}

function startWork(
  { root, output, baseUrl, preview }: BuildTerms,
  { listing, shared }: OpenProject,
  memory: MemoryTerms | null,
): Workplace {
  if (shared === null) throw new Error("What all reports share is broken, so that nothing can be made.");
  const place = prepare(output, [join(root, "_site"), join(root, "_site.preview")]);
  const claims = listing.reports.reduce((sum, report) => sum + report.claims.length, 0);
  const where = { folder: place.next, output: place.output, memory: memory?.folder ?? null };
  return { place, inspector: startInspector({ ...where, shared, baseUrl, preview }, claims) };
}

/** @param own the folders that are this project's to replace, whatever is in them */
function prepare(output: string, own: string[]): Workplace["place"] {
  try {
    return prepareOutput(output, { ours: own.includes(output) });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
