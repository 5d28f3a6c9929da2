import { readFileSync } from "node:fs";
import { join, normalize, sep } from "node:path";
import nunjucks from "nunjucks";

/**
 * Loads templates from one folder. Page templates begin with front matter, which is Eleventy's: it is left out here,
 * and its lines are kept empty so that line numbers in messages stay right.
 */
export class TemplateLoader extends nunjucks.Loader {
  readonly folder: string;
  readonly #rewrite: (source: string) => string;

  /** @param rewrite makes of each template what is compiled; line ends stay where they are */
  constructor(folder: string, rewrite: (source: string) => string = (source) => source) {
    super();
    this.folder = folder;
    this.#rewrite = rewrite;
  }

  /** Reads a template by its path below the folder; called by Nunjucks once per template. */
  getSource(name: string): nunjucks.LoaderSource {
    const path = normalize(join(this.folder, name));
    if (!path.startsWith(this.folder + sep)) throw new Error(`The template ${name} is outside the template folder.`);
    const text = readFileSync(path, "utf8");
    const src = this.#rewrite(text).replace(/^---\n[\s\S]*?\n---\n/, (front) => front.replaceAll(/[^\n]/g, ""));
    return { src: src.replace(/^\n+/, (lines) => `{# ${lines} #}`), path, noCache: false };
  }
}
