import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { usedTemplates } from "./used-templates.ts";
import { writeShortName } from "./write-short-name.ts";

/** Gives what a page of the site is made from short names for its classes, custom properties and cascade layers. */
export interface ShortNames {
  /** Shortens the names in a minified style sheet. */
  inStyles(css: string): string;
  /** Shortens the names in the source of a template: in class attributes, outside of the template's own tags, and in var(). */
  inTemplate(source: string): string;
}

/** Classes that code writes, of which neither templates nor scripts know. */
const writtenByCode = ["citation", "icon-sprite", "preview-notice"];

/** By this class the proofs tell what readers do not see; see src/publish/page-reader.ts. */
const knownToProofs = ["visually-hidden"];

/** Programs that keep advertisements away hide what has such a class. */
const avoided = ["ad", "ads"];

const classAttribute = /(?<=\sclass=")(?:\{%.*?%\}|\{\{.*?\}\}|[^"{])*(?=")/g;
const layerNames = /(?<=@layer )[\w, ]+/g;
const classNames = /url\([^)]*\)|"[^"]*"|\.([a-z][\w-]*)/gi;

/**
 * Reads the names of all style sheets and decides how they are written in pages. Each page brings its styles along, and names make up a
 * sixth of what they weigh. Names that scripts know stay as they are; what stands before a value that a template fills in is shortened alone.
 *
 * @param folder the templates folder; the same files always give the same names
 */
export function readShortNames(folder: string): ShortNames {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const read = (ending: string): string[] =>
    files.filter((path) => path.endsWith(ending)).map((path) => readFileSync(join(folder, path), "utf8"));
  const [styles, templates] = [read(".css").join("\n"), read(".njk").join("\n")];
  const kept = new Set([...writtenByCode, ...knownToProofs, ...avoided, ...read(".js").flatMap((script) => script.match(/[\w-]+/g) ?? [])]);
  const attributes = (templates.match(classAttribute) ?? []).join("\n");
  const beginnings = [...new Set(attributes.match(/[a-z][\w-]*[-_](?=\{\{)/g))].sort((one, other) => other.length - one.length);

  // Nearly all pages are those of claims, so the shortest names are for theirs.
  const ofClaims = new Set([...usedTemplates(folder, join("pages", "claim.njk")).values()].join("\n").match(/[\w-]+/g));
  const split = (name: string): { begins: string; rest: string | null } => {
    const begins = beginnings.find((beginning) => name.startsWith(beginning));
    return begins === undefined ? { begins: name, rest: null } : { begins, rest: name.slice(begins.length) };
  };
  const classes = shorten(
    [...styles.matchAll(classNames)].flatMap(([, name]) => (name === undefined ? [] : split(name).begins)),
    kept,
    ofClaims,
  );
  const properties = shorten(styles.match(/--[a-z][\w-]*/g) ?? [], kept, ofClaims, "--");
  const layers = shorten((styles.match(layerNames) ?? []).join(" ").match(/\w+/g) ?? [], kept, ofClaims);
  const nameClass = (name: string): string => {
    const { begins, rest } = split(name);
    const short = classes.get(begins);
    if (short === undefined) return name;
    return rest === null ? short : `${short}-${rest}`;
  };
  return {
    inStyles: (css) =>
      css
        .replaceAll(/url\([^)]*\)|"[^"]*"|(--[a-z][\w-]*)|\.([a-z][\w-]*)/gi, (all, property?: string, name?: string) =>
          name === undefined ? (properties.get(property ?? "") ?? all) : `.${nameClass(name)}`,
        )
        .replaceAll(layerNames, (list) => list.replaceAll(/\w+/g, (name) => layers.get(name) ?? name)),
    inTemplate: (source) =>
      source
        .replaceAll(classAttribute, (text) =>
          text.replaceAll(/\{%.*?%\}|\{\{.*?\}\}|[\w-]+/g, (part) => (part.startsWith("{") ? part : nameClass(part))),
        )
        .replaceAll(/(?<=var\()--[\w-]+/g, (name) => properties.get(name) ?? name),
  };
}

/** Gives the names that are used most often the shortest ones, of those that come first before all others. */
function shorten(uses: string[], kept: ReadonlySet<string>, first: ReadonlySet<string>, before = ""): Map<string, string> {
  const counts = new Map<string, number>();
  for (const name of uses) if (!kept.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const order = [...counts].sort(
    ([one, often], [other, more]) => Number(first.has(other)) - Number(first.has(one)) || more - often || (one < other ? -1 : 1),
  );
  const short = new Map<string, string>();
  let place = 0;
  for (const [name] of order) {
    let written = before + writeShortName(place++);
    while (kept.has(written)) written = before + writeShortName(place++);
    short.set(name, written);
  }
  return short;
}
