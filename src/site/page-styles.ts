import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { leaveOut } from "./claim-styles.ts";
import { inlineProperties } from "./inline-properties.ts";
import { orderDeclarations } from "./order-declarations.ts";
import { usedTemplates } from "./used-templates.ts";

/** What every page of the site has; the first file says to the browser in which order layers win. */
const frame = ["fonts.css", "layers.css", "tokens.css", "reset.css", "base.css", "right-to-left.css", "layout.css"];

/** What a card has, which stands on other sites: no fonts to load, and nothing of the site's head and foot. */
const cardFrame = ["layers.css", "tokens.css", "reset.css", "right-to-left.css"];

/** Classes that no template names: links from the text of an analysis to its evidence have this one. */
const fromTexts = ["citation"];

/**
 * Reads and minifies style sheets: what every page has, what the components of a page bring, what is its own; print last.
 * A page carries no rule for what it does not show, as its styles travel with it.
 *
 * @param folder the templates folder
 * @param shorten writes a minified style sheet with the names that the templates have when they are compiled
 * @returns a function that gives the CSS for a kind of page, with the fonts' addresses relative to the way back to the site's root
 */
export function readPageStyles(folder: string, shorten: (css: string) => string = (css) => css): (kind: string, root: string) => string {
  const byKind = new Map<string, string>();
  const placed = new Map<string, string>();
  return (kind, root) => {
    const key = `${kind} ${root}`;
    const known = placed.get(key);
    if (known !== undefined) return known;
    const css = byKind.get(kind) ?? shorten(minify(folder, kind));
    byKind.set(kind, css);
    const ready = css.replaceAll(/url\((assets\/[^)]*)\)/g, (_, path: string) => writeUrl(`${root}${path}`));
    placed.set(key, ready);
    return ready;
  };
}

/** An address in CSS, in quotation marks where its own signs would end it: the site may lie in a folder of any name. */
function writeUrl(address: string): string {
  return /["'()\\\s]/.test(address) ? `url("${address.replaceAll(/["\\]/g, "\\$&")}")` : `url(${address})`;
}

function minify(folder: string, of: string): string {
  const [kind = of] = of.split(" ");
  const leftOut = leaveOut(of);
  const templates = usedTemplates(folder, join("pages", `${kind}.njk`));
  const components = [...templates.keys()].flatMap((path) => /^components\/([\w-]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
  const paths = [
    ...(kind === "embed" ? cardFrame : frame).filter((name) => !leftOut.styles.includes(name)).map((name) => join("styles", name)),
    ...([...templates.values()].some((text) => text.includes("<table")) ? [join("styles", "tables.css")] : []),
    ...[...new Set(components)]
      .filter((name) => !leftOut.components.includes(name))
      .sort()
      .map((name) => join("components", name, `${name}.css`)),
    join("styles", "pages", `${kind}.css`),
    ...(kind === "embed" ? [] : [join("styles", "print.css")]),
  ];
  // A component or page may do without styles of its own.
  const source = paths.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "")).join("\n");
  const isUsed = usedIn(textOf(folder, templates));
  const shown = inlineProperties(
    without(
      source,
      classesOf(source).filter((name) => leftOut.classes(name) || !isUsed(name)),
    ),
  );
  return orderDeclarations(without(shown, unusedProperties(shown)));
}

/** Minifies a style sheet without the rules for these classes and without these custom properties. */
function without(css: string, unusedSymbols: string[]): string {
  return transform({ filename: "page.css", code: Buffer.from(css), minify: true, unusedSymbols }).code.toString();
}

function classesOf(css: string): string[] {
  return [...new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ""))];
}

/** Tells whether an element may have a class: a template may fill in what stands behind a hyphen or an underscore. */
function usedIn(text: string): (name: string) => boolean {
  const words = new Set([...fromTexts, ...(text.match(/[\w-]+/g) ?? [])]);
  const beginnings = [...new Set([...text.matchAll(/([a-z][\w-]*[-_])\{\{/g)].map((match) => match[1] ?? ""))];
  return (name) => words.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
}

function unusedProperties(css: string): string[] {
  const properties = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ""));
  return [...properties].filter((name) => !css.includes(`var(${name})`));
}

/** What templates and the scripts that they name say: the classes of all elements are among it. */
function textOf(folder: string, templates: Map<string, string>): string {
  const text = [...templates.values()].join("\n");
  const scripts = [...text.matchAll(/assets\/([\w-]+\.js)/g)].map((match) => readFileSync(join(folder, "scripts", match[1] ?? ""), "utf8"));
  return [text, ...scripts].join("\n");
}
