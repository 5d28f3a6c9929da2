import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";

/** What every page has; the first file says to the browser in which order layers win. */
const frame = ["layers.css", "fonts.css", "tokens.css", "reset.css", "base.css", "layout.css"];

/**
 * Reads and minifies style sheets: what every page has, what the components of a page bring, what is its own; print last.
 * A page carries no rule for what it does not show, as its styles travel with it.
 *
 * @param folder the templates folder
 * @returns a function that gives the CSS for a kind of page, with the fonts' addresses relative to the way back to the site's root
 */
export function readPageStyles(folder: string): (kind: string, root: string) => string {
  const byKind = new Map<string, string>();
  const placed = new Map<string, string>();
  return (kind, root) => {
    const key = `${kind} ${root}`;
    const known = placed.get(key);
    if (known !== undefined) return known;
    const css = byKind.get(kind) ?? minify(folder, kind);
    byKind.set(kind, css);
    const ready = css.replaceAll("url(assets/", `url(${root}assets/`);
    placed.set(key, ready);
    return ready;
  };
}

function minify(folder: string, kind: string): string {
  const components = [...usedComponents(folder, join("pages", `${kind}.njk`))].sort();
  const paths = [
    ...frame.map((name) => join("styles", name)),
    ...components.map((name) => join("components", name, `${name}.css`)),
    join("styles", "pages", `${kind}.css`),
    join("styles", "print.css"),
  ];
  // A component or page may do without styles of its own.
  const source = paths.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "")).join("\n");
  return transform({ filename: `${kind}.css`, code: Buffer.from(source), minify: true }).code.toString();
}

/** The components that a template takes in, directly or through others: every template names what it uses by its path. */
function usedComponents(folder: string, template: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(template)) return new Set();
  seen.add(template);
  const text = readFileSync(join(folder, template), "utf8");
  const named = [...text.matchAll(/"((?:components|layouts)\/[\w/-]+\.njk)"/g)].map((match) => match[1] ?? "");
  const own = /^components\/([\w-]+)\//.exec(template.replaceAll("\\", "/"))?.[1];
  const used = new Set(own === undefined ? [] : [own]);
  for (const name of named) for (const component of usedComponents(folder, name, seen)) used.add(component);
  return used;
}
