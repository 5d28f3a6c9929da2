import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicClaim } from "../../src/report/data/public-files.ts";
import { writeJson } from "../../src/report/data/write-json.ts";
import type { Site } from "../../src/site/derive-site.ts";
import { readPageStyles } from "../../src/site/page-styles.ts";
import { twinsOfLists } from "./hugo-list-pages.ts";
import { annotate, twinOfReportCorrections, wholeTwinOfClaim, wholeTwinOfReport, wholeTwinOfSources } from "./hugo-report-files.ts";
import { twinOfCorrections, withSiteFiles } from "./hugo-site-files.ts";
import { contentFile, names, templates, writeBelow, writeHugoFrame } from "./write-hugo-frame.ts";

const kinds = new Set(["claim", "report", "sources", "home", "claims", "names", "report-corrections", "corrections"]);

/**
 * Writes the same reports as a site from which Hugo makes all that it can of what we publish. As for the plain one, what needs more than
 * templates is worked out beforehand. A claim file, which is published as it is, is copied; that is faster than to write it anew.
 *
 * @param folder is made
 */
export function writeWholeHugoSite(site: Site, folder: string): void {
  const write = writeBelow(folder);
  const styled = site.pages.filter(({ kind }) => kinds.has(kind));
  const { $schema: _, ...ratings } = site.project.ratings;
  writeHugoFrame(site, folder, ["hugo", "hugo-all"], styled, { ratings: JSON.stringify(ratings) });
  write("layouts/partials/card-styles.html", `<style>${readPageStyles(templates, names.inStyles)("embed", "../../../")}</style>`);
  write(
    "layouts/partials/icon.html",
    iconByName(names.inTemplate(readFileSync(join(templates, "components/icon/icon-sprite.njk"), "utf8"))),
  );
  for (const [index, [path, page]] of [...twinsOfLists(site)].entries()) {
    if (path === "index.html") write("content/_index.md", contentFile(withSiteFiles(site, page)));
    else write(`content/lists/${index}.md`, contentFile(page));
  }
  // The lists have their own addresses; the folder they are in is no page.
  write("content/lists/_index.md", contentFile({ params: { _build: { render: "never", list: "never" } }, body: "" }));
  write("content/corrections.md", contentFile(twinOfCorrections(site)));
  for (const [place, model] of site.models.entries()) {
    const annotations = annotate(site, model);
    write(`content/${model.id}/_index.md`, contentFile(wholeTwinOfReport(site, model, place)));
    write(`content/${model.id}/sources.md`, contentFile(wholeTwinOfSources(model)));
    write(`content/${model.id}/corrections.md`, contentFile(twinOfReportCorrections(site, model, place)));
    for (const claim of model.claims) {
      write(`content/${model.id}/${claim.id}.md`, contentFile(wholeTwinOfClaim(site, model, claim, annotations)));
      write(`static/${model.id}/${claim.id}/claim.json`, writeJson(publicClaim(model, claim)));
    }
  }
}

/** A card shows one icon, so it is picked out of the others. */
function iconByName(sprite: string): string {
  const cases = [...sprite.matchAll(/<symbol id="icon-([\w-]+)".*?<\/symbol>/g)].map(([symbol, name]) => `if eq . "${name}" }}${symbol}`);
  return `{{ ${cases.join("{{ else ")}{{ end }}`;
}
