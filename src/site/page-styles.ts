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
  const templates = usedTemplates(folder, join("pages", `${kind}.njk`));
  const components = [...templates.keys()].flatMap((path) => /^components\/([\w-]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
  const paths = [
    ...(kind === "embed" ? cardFrame : frame).map((name) => join("styles", name)),
    ...[...new Set(components)].sort().map((name) => join("components", name, `${name}.css`)),
    join("styles", "pages", `${kind}.css`),
    ...(kind === "embed" ? [] : [join("styles", "print.css")]),
  ];
  // A component or page may do without styles of its own.
  const source = paths.map((path) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "")).join("\n");
  const shown = without(source, unusedClasses(source, wordsOf(folder, templates)));
  return without(shown, unusedProperties(shown));
}

/** Minifies a style sheet without the rules for these classes and without these custom properties. */
function without(css: string, unusedSymbols: string[]): string {
  return transform({ filename: "page.css", code: Buffer.from(css), minify: true, unusedSymbols }).code.toString();
}

/** The classes that a style sheet has rules for and no template names. What stands behind “--” may be filled in by the template. */
function unusedClasses(css: string, words: Set<string>): string[] {
  const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? ""));
  return [...classes].filter((name) => !words.has(name) && !words.has(/^.*?--/.exec(name)?.[0] ?? ""));
}

function unusedProperties(css: string): string[] {
  const properties = new Set([...css.matchAll(/(--[\w-]+):/g)].map((match) => match[1] ?? ""));
  return [...properties].filter((name) => !css.includes(`var(${name})`));
}

/** Every word of some templates and of the scripts that they name: a class of an element is among them. */
function wordsOf(folder: string, templates: Map<string, string>): Set<string> {
  const text = [...templates.values()].join("\n");
  const scripts = [...text.matchAll(/assets\/([\w-]+\.js)/g)].map((match) => readFileSync(join(folder, "scripts", match[1] ?? ""), "utf8"));
  return new Set([...fromTexts, ...(`${text}\n${scripts.join("\n")}`.match(/[\w-]+/g) ?? [])]);
}

/** The templates that a template takes in, directly or through others, itself among them: every template names what it uses by its path. */
function usedTemplates(folder: string, template: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(template)) return seen;
  const text = readFileSync(join(folder, template), "utf8");
  seen.set(template, text);
  for (const match of text.matchAll(/"((?:components|layouts)\/[\w/-]+\.njk)"/g)) usedTemplates(folder, match[1] ?? "", seen);
  return seen;
}
