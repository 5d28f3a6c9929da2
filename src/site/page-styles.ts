import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";

/** Layers in the order in which later ones win; the first file says so to the browser as well. */
const files = ["layers.css", "fonts.css", "tokens.css", "reset.css", "base.css", "layout.css"];

/**
 * Reads and minifies the style sheet: the files of templates/styles, the one beside each component, print last.
 *
 * @param folder the templates folder
 * @returns a function that gives the CSS for a page, with the fonts' addresses relative to it
 */
export function readPageStyles(folder: string): (root: string) => string {
  const components = readdirSync(join(folder, "components"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join("components", name, `${name}.css`))
    .sort();
  const paths = [...files.map((name) => join("styles", name)), ...components, join("styles", "print.css")];
  const source = paths.map((path) => readIfThere(join(folder, path))).join("\n");
  const { code } = transform({ filename: "page.css", code: Buffer.from(source), minify: true });
  const css = code.toString();
  const byRoot = new Map<string, string>();
  return (root) => {
    const known = byRoot.get(root);
    if (known !== undefined) return known;
    const placed = css.replaceAll("url(assets/", `url(${root}assets/`);
    byRoot.set(root, placed);
    return placed;
  };
}

/** A component may do without styles of its own. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
