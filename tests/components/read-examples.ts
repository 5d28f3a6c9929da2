import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The templates folder of the project. */
export const templatesFolder = fileURLToPath(new URL("../../templates", import.meta.url));

/** A macro as its template declares it. */
export interface Macro {
  /** The component's folder. */
  component: string;
  name: string;
  /** The names of its parameters; nearly always the one, `params`. */
  parameters: string[];
  /** Whether it is called with content between its tags. */
  takesContent: boolean;
}

/** An example of a macro, ready to be rendered but for the interface texts. */
export interface Example {
  macro: Macro;
  name: string;
  params: Record<string, unknown>;
}

/** What stands in an examples.json: the examples of each macro of the component. */
export interface ExampleList {
  macro: string;
  examples: { name: string; params: Record<string, unknown> }[];
}

const components = join(templatesFolder, "components");

/** Reads which macros the components have, from the templates themselves. */
export function readMacros(): Macro[] {
  return readdirSync(components, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: component }) =>
      readdirSync(join(components, component))
        .filter((file) => file.endsWith(".njk"))
        .flatMap((file) => macrosIn(component, readFileSync(join(components, component, file), "utf8"))),
    );
}

function macrosIn(component: string, template: string): Macro[] {
  return [...template.matchAll(/\{%-?\s*macro\s+(\w+)\s*\(([^)]*)\)([\s\S]*?)\{%-?\s*endmacro/g)].map(
    ([, name = "", parameters = "", body = ""]) => ({
      component,
      name,
      parameters: parameters.split(",").map((parameter) => parameter.trim()),
      takesContent: /\bcaller\(/.test(body),
    }),
  );
}

/** Reads the examples.json of a component as it is written; a component without one has no examples. */
export function readExampleLists(component: string): ExampleList[] {
  const path = join(components, component, "examples.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ExampleList[]) : [];
}

/**
 * Reads all examples of a macro. Where an example says `{ "$part": "claim-false" }`, it gets that part of example-parts.json: the very
 * same object each time, as templates tell claims apart by identity; with other fields beside `$part`, a copy that has those instead.
 */
export function readExamples(macro: Macro): Example[] {
  return readExampleLists(macro.component)
    .filter((list) => list.macro === macro.name)
    .flatMap(({ examples }) => examples)
    .map(({ name, params }) => ({ macro, name, params: fillIn(params) as Record<string, unknown> }));
}

const parts = JSON.parse(readFileSync(join(components, "example-parts.json"), "utf8")) as Record<string, unknown>;
const filled = new Map<string, unknown>();

function fillIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fillIn);
  if (typeof value !== "object" || value === null) return value;
  const { $part: name, ...own } = value as Record<string, unknown>;
  const fields = Object.fromEntries(Object.entries(own).map(([key, field]) => [key, fillIn(field)]));
  if (name === undefined) return fields;
  const part = findPart(String(name));
  return Object.keys(fields).length === 0 ? part : { ...(part as object), ...fields };
}

function findPart(name: string): unknown {
  if (!(name in parts)) throw new Error(`templates/components/example-parts.json has no part “${name}”.`);
  if (!filled.has(name)) filled.set(name, fillIn(parts[name]));
  return filled.get(name);
}

/** The names of all parts, and of those that some example or other part uses. */
export function readPartNames(): { all: string[]; used: Set<string> } {
  const texts = [...new Set(readMacros().map(({ component }) => component))].map((component) =>
    JSON.stringify(readExampleLists(component)),
  );
  const used = [...[...texts, JSON.stringify(parts)].join("\n").matchAll(/"\$part":"([^"]+)"/g)].map((match) => match[1] ?? "");
  return { all: Object.keys(parts), used: new Set(used) };
}
