import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTexts } from "../../src/report/interface-texts.ts";
import { wordRatings } from "../../src/report/word-ratings.ts";
import type { RatingsFile, SiteFile, StringsFile } from "../../src/schema/types.ts";
import { copyProject, type ProjectCopy } from "./copy-project.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

/** A project in a temporary folder with its built site; `remove` it after use. */
export interface BuiltSite extends ProjectCopy {
  site: string;
}

/**
 * Builds the fixture of right-to-left reports by the command that people use, proofs included: an invented town's bridge, checked in
 * Persian, with names, excerpts and addresses in Latin letters among it.
 *
 * @param lang the site's own language: in Persian, the scale is the publisher's in Persian; in any other, the words of the interface are used
 * @param files files to add to the project, by path
 * @throws with what the build said when it failed
 */
export async function buildPersianSite(lang = "fa", files: Record<string, string> = {}): Promise<BuiltSite> {
  const project = copyProject();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project.folder, path)), { recursive: true });
    writeFileSync(join(project.folder, path), text);
  };
  rmSync(join(project.folder, "claims"), { recursive: true });
  cpSync(join(root, "tests/fixtures/rtl/claims"), join(project.folder, "claims"), { recursive: true });
  const strings = read(`_data/strings/${lang}.json`) as StringsFile;
  const ratings = wordRatings(read("_data/ratings.json") as RatingsFile, "", lang, createTexts(strings, lang));
  const site = { ...(read("tests/fixtures/rtl/_data/site.json") as SiteFile), lang };
  write("_data/ratings.json", JSON.stringify(ratings));
  write("_data/site.json", JSON.stringify(site));
  for (const [path, text] of Object.entries(files)) write(path, text);
  const { code, stderr } = await project.run("build");
  if (code !== 0) throw new Error(stderr);
  return { ...project, site: join(project.folder, "_site") };
}
