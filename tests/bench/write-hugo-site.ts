import type { Site } from "../../src/site/derive-site.ts";
import { twinOfClaim, twinOfHome, twinOfReport, twinOfSources } from "./hugo-pages.ts";
import { contentFile, writeBelow, writeHugoFrame } from "./write-hugo-frame.ts";

const kinds = ["claim", "report", "sources", "home"];

/**
 * Writes the same reports as a site for Hugo: a content file for each page, with everything worked out beforehand that needs more than
 * templates, and the twin templates with the words of the interface filled in. None of this is counted as Hugo's time.
 *
 * @param folder is made
 */
export function writeHugoSite(site: Site, folder: string): void {
  const write = writeBelow(folder);
  const styled = kinds.flatMap((kind) => site.pages.find((page) => page.kind === kind) ?? []);
  writeHugoFrame(site, folder, ["hugo"], styled);
  write("content/_index.md", contentFile(twinOfHome(site)));
  for (const model of site.models) {
    write(`content/${model.id}/_index.md`, contentFile(twinOfReport(model)));
    write(`content/${model.id}/sources.md`, contentFile(twinOfSources(model)));
    for (const claim of model.claims) write(`content/${model.id}/${claim.id}.md`, contentFile(twinOfClaim(site, model, claim)));
  }
}
