import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";
import { writeWholeSite } from "../../write-whole-site.ts";

const renderPage = createRenderPage();
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/**
 * Renders the whole site of a small project into a new temporary folder, which is removed after the test file.
 *
 * @throws when the project has errors
 */
export function writeSite(changes: ModelChanges, preview = false): string {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-site-"));
  folders.push(folder, `${folder}-cache`);
  writeWholeSite(deriveSite(buildChecked(changes), { preview }), folder, renderPage, `${folder}-cache`);
  return folder;
}
