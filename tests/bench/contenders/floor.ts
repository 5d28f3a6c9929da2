// The least that has to be done: read and check every file, render every page with the same function, write it. No Eleventy, no copies
// of fonts, no proofs, no swap. Usage: floor.ts <output folder>
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkProject } from "../../../src/check/check-project.ts";
import { readHistory } from "../../../src/history/read-history.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";

const [output = "_site"] = process.argv.slice(2);
const { project } = checkProject({ root: process.cwd(), today: "2026-11-24" });
if (project === null) throw new Error("The made-up project does not pass the checks.");
const site = deriveSite(project, { preview: false, history: readHistory(process.cwd()), zip: false });
const renderPage = createRenderPage();
let made = "";
const write = (path: string, text: string): void => {
  const folder = dirname(path);
  if (folder !== made) mkdirSync(folder, { recursive: true });
  made = folder;
  writeFileSync(path, text);
};
for (const page of site.pages) write(join(output, page.path), renderPage(site, page));
for (const [path, text] of site.searchFiles()) write(join(output, path), text);
