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
  const sources = createSources(folder);
  const cssOf = once((kind) => shorten(minify(sources, kind)));
  const placed = new Map<string, string>();
  return (kind, root) => {
    const key = `${kind} ${root}`;
    const known = placed.get(key);
    if (known !== undefined) return known;
    const ready = cssOf(kind).replaceAll(/url\((assets\/[^)]*)\)/g, (_, path: string) => writeUrl(`${root}${path}`));
    placed.set(key, ready);
    return ready;
  };
}

/** An address in CSS, in quotation marks where its own signs would end it: the site may lie in a folder of any name. */
function writeUrl(address: string): string {
  return /["'()\\\s]/.test(address) ? `url("${address.replaceAll(/["\\]/g, "\\$&")}")` : `url(${address})`;
}

/** What style sheets are made from, read once for all kinds of page. */
interface Sources {
  /** A style sheet; a component or page may do without one, which gives an empty text. */
  style(path: string): string;
  /** What the templates of a page name. */
  templates(kind: string): PageTemplates;
}

interface PageTemplates {
  components: string[];
  hasTables: boolean;
  /** Whether an element may have a class. */
  isUsed: (name: string) => boolean;
}

function createSources(folder: string): Sources {
  const read = (path: string): string => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : "");
  return { style: once(read), templates: once((kind) => readTemplates(folder, kind)) };
}

/** Remembers what a function gave. */
function once<Value>(give: (key: string) => Value): (key: string) => Value {
  const given = new Map<string, Value>();
  return (key) => {
    const value = given.get(key) ?? give(key);
    given.set(key, value);
    return value;
  };
}

function readTemplates(folder: string, kind: string): PageTemplates {
  const templates = usedTemplates(folder, join("pages", `${kind}.njk`));
  const components = [...templates.keys()].flatMap((path) => /^components\/([\w-]+)\//.exec(path.replaceAll("\\", "/"))?.[1] ?? []);
  return {
    components: [...new Set(components)].sort(),
    hasTables: [...templates.values()].some((text) => text.includes("<table")),
    isUsed: usedIn(textOf(folder, templates)),
  };
}

function minify({ style, templates }: Sources, of: string): string {
  const [kind = of] = of.split(" ");
  const leftOut = leaveOut(of);
  const { components, hasTables, isUsed } = templates(kind);
  const paths = [
    ...(kind === "embed" ? cardFrame : frame).filter((name) => !leftOut.styles.includes(name)).map((name) => join("styles", name)),
    ...(hasTables ? [join("styles", "tables.css")] : []),
    ...components.filter((name) => !leftOut.components.includes(name)).map((name) => join("components", name, `${name}.css`)),
    join("styles", "pages", `${kind}.css`),
    ...(kind === "embed" ? [] : [join("styles", "print.css")]),
  ];
  const source = paths.map(style).join("\n");
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
