import { setImmediate as yieldToOthers } from "node:timers/promises";
import type { OpenDigest } from "../../report/data/open-digest.ts";
import { deriveSite, type Site } from "../../site/derive-site.ts";
import type { PlannedReport } from "../../site/planned-report.ts";
import type { DeriveReport } from "./derive-report.ts";
import type { LiveProject } from "./live-project.ts";

/** How long reports are read in one go, in milliseconds, before requests get their turn. */
export const slice = 12;

/** The pages about the whole site, made of what is known of each report. */
export class WholeSite {
  readonly #project: LiveProject<PlannedReport>;
  readonly #baseUrl: string;
  readonly #deriveReport: DeriveReport;
  #site: { site: Site; version: number } | null = null;
  #openData: { digests: OpenDigest[]; version: number } | null = null;

  constructor(project: LiveProject<PlannedReport>, baseUrl: string, deriveReport: DeriveReport) {
    this.#project = project;
    this.#baseUrl = baseUrl;
    this.#deriveReport = deriveReport;
  }

  /** Gives the site with the reports that have been read; null when a file that they all need is broken. */
  derive(): Site | null {
    const { shared, version } = this.#project;
    if (shared === null) return null;
    if (this.#site?.version === version) return this.#site.site;
    const kept = { reports: this.#project.digests, order: this.#project.ids };
    const site = deriveSite({ ...shared, reports: [] }, { preview: true, baseUrl: this.#baseUrl, kept });
    this.#site = { site, version };
    return site;
  }

  /** Gathers what data files about the whole site are made from. They are seldom looked at, and it takes much memory: it is not kept ready. */
  async withOpenData(site: Site): Promise<Site> {
    const { version } = this.#project;
    const digests = this.#openData?.version === version ? this.#openData.digests : await this.#gather();
    this.#openData = { digests, version };
    return { ...site, data: { ...site.data, digests: () => digests } };
  }

  async #gather(): Promise<OpenDigest[]> {
    const digests: OpenDigest[] = [];
    let end = performance.now() + slice;
    for (const id of this.#project.ids) {
      const { checked } = this.#project.read(id);
      if (checked !== null) digests.push(...this.#deriveReport(checked).data.digests());
      if (performance.now() < end) continue;
      await yieldToOthers();
      end = performance.now() + slice;
    }
    return digests;
  }
}
