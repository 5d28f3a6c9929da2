import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";

/** What every page of the site has; the first file says to the browser in which order layers win. */
const frame = ["layers.css", "fonts.css", "tokens.css", "reset.css", "base.css", "layout.css"];

/** What a card has, which stands on other sites: no fonts to load, and nothing of the site's head and foot. */
const cardFrame = ["layers.css", "tokens.css", "reset.css"];

/** Classes that no template names: links from the text of an analysis to its evidence have this one. */
const fromTexts = ["citation"];

/**
 * The kind of page, for styles, that most claims have: no correction, no second version, no translation and no notice. Its pages carry no
 * style for these.
 */
export const unchangedClaim = "claim-unchanged";

const changes = { components: ["correction-notice", "history", "languages"], classes: ["notice", "notice--correction", "notice--draft"] };

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
  const kind = of === unchangedClaim ? "claim" : of;
  const left = of === unchangedClaim ? changes : { components: [], classes: [] };
  const templates = usedTemplates(folder, join("pages", `${kind}.njk`));
  const components = [...templates.keys()].flatMap((path) => /^components\/([\w-]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
  const paths = [
    ...(kind === "embed" ? cardFrame : frame).map((name) => join("styles", name)),
    ...([...templates.values()].some((text) => text.includes("<table")) ? [join("styles", "tables.css")] : []),
    ...[...new Set(components)]
      .filter((name) => !left.components.includes(name))
      .sort()
      .map((name) => join("components", name, `${name}.css`)),
    join("styles", "pages", `${kind}.css`),
    ...(kind === "embed" ? [] : [join("styles", "print.css")]),
  ];
  // A component or page may do without styles of its own.
  const source = paths.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "")).join("\n");
  const shown = without(source, [...left.classes, ...unusedClasses(source, textOf(folder, templates))]);
  return without(shown, unusedProperties(shown));
}

/** Minifies a style sheet without the rules for these classes and without these custom properties. */
function without(css: string, unusedSymbols: string[]): string {
  return transform({ filename: "page.css", code: Buffer.from(css), minify: true, unusedSymbols }).code.toString();
}

/** The classes that a style sheet has rules for and no element has: a template may fill in what stands behind a hyphen or an underscore. */
function unusedClasses(css: string, text: string): string[] {
  const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ""));
  const words = new Set([...fromTexts, ...(text.match(/[\w-]+/g) ?? [])]);
  const beginnings = [...new Set([...text.matchAll(/([a-z][\w-]*[-_])\{\{/g)].map((match) => match[1] ?? ""))];
  return [...classes].filter((name) => !words.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)));
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

/** The templates that a template takes in, directly or through others, itself among them: every template names what it uses by its path. */
function usedTemplates(folder: string, template: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(template)) return seen;
  const text = readFileSync(join(folder, template), "utf8");
  seen.set(template, text);
  for (const match of text.matchAll(/"((?:components|layouts)\/[\w/-]+\.njk)"/g)) usedTemplates(folder, match[1] ?? "", seen);
  return seen;
}
