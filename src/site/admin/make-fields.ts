import type { CmsField, CmsList, CmsOption, CmsWidget } from "./cms-field.ts";
import { nameInWords } from "./name-in-words.ts";
import { isSchema, resolvePart, type Part, type ReadSchema, type Schema } from "./schema-reader.ts";
import { textPattern } from "./text-patterns.ts";

/** What a form has to know besides the schema. */
export interface FormContext {
  read: ReadSchema;
  /** The publisher's own names for words, by the title of the schema's list and the word; others are named after themselves. */
  wordsOf(title: string): readonly { id: string; label: string; definition: string }[];
  /** Fields that are filled in otherwise than their shape says, by their path from the file: evidence/source. */
  widgets: Readonly<Record<string, CmsWidget>>;
}

/** Texts of one paragraph that are sentences rather than names, so that they get a field of several lines. */
export const sentences: readonly string[] =
  "statement finding oneOriginReason sought wouldChange summary notice translation reason note titleNote originNote interest what why answer".split(
    " ",
  );

/**
 * Makes the fields of a form: one for each property of a schema, in its order.
 *
 * @param part a schema of type "object" with properties
 * @param path of the part in the file, "" for the whole file
 * @throws when a property has a shape for which there is no field
 */
export function makeFields(part: Part, path: string, context: FormContext): CmsField[] {
  const { schema, document } = resolvePart(part, context.read);
  const required: unknown[] = Array.isArray(schema["required"]) ? schema["required"] : [];
  return Object.entries(isSchema(schema["properties"]) ? schema["properties"] : {}).map(([name, property]) => {
    const place = path === "" ? name : `${path}/${name}`;
    return makeField(name, { schema: isSchema(property) ? property : {}, document }, required.includes(name), place, context);
  });
}

function makeField(name: string, part: Part, required: boolean, path: string, context: FormContext): CmsField {
  const { schema, document } = resolvePart(part, context.read);
  const pattern = schema["type"] === "string" ? textPattern(schema) : null;
  return {
    name,
    label: nameInWords(name),
    ...hintOf(schema),
    required,
    ...(pattern === null ? {} : { pattern: [pattern, String(schema["title"] ?? "a text that is not so long")] }),
    ...(context.widgets[path] ?? widgetFor(name, { schema, document }, required, path, context)),
  };
}

function widgetFor(name: string, part: Part, required: boolean, path: string, context: FormContext): CmsWidget {
  const { schema } = part;
  if (Array.isArray(schema["oneOf"])) return { widget: "select", options: optionsOf(schema, context) };
  switch (schema["type"]) {
    case "string":
      if (schema["format"] === "date") return { widget: "day" };
      return { widget: schema["format"] === "text" || sentences.includes(name) ? "text" : "string" };
    case "boolean":
      return required ? { widget: "boolean", default: false } : { widget: "boolean" };
    case "integer":
    case "number":
      return { widget: "number", value_type: schema["type"] === "integer" ? "int" : "float", ...limits(schema, "minimum", "maximum") };
    case "array":
      return listFor(name, part, path, context);
    case "object":
      return groupFor(name, part, required, path, context);
    default:
      throw new Error(`There is no field for ${path} of ${part.document}.schema.json.`);
  }
}

function listFor(name: string, { schema, document }: Part, path: string, context: FormContext): CmsWidget {
  const items = resolvePart({ schema: isSchema(schema["items"]) ? schema["items"] : {}, document }, context.read);
  if (Array.isArray(items.schema["oneOf"])) return { widget: "select", multiple: true, options: optionsOf(items.schema, context) };
  const list = listOf(name, limits(schema, "minItems", "maxItems"));
  if (items.schema["type"] !== "object") return { ...list, field: makeField(list.label_singular, items, true, `${path}/*`, context) };
  const fields = makeFields(items, path, context);
  return { ...list, summary: summaryOf(fields), fields };
}

/** Decap demands the required fields of a group even where the whole group may be left out, so such a group is a list of at most one. */
function groupFor(name: string, part: Part, required: boolean, path: string, context: FormContext): CmsWidget {
  if (isSchema(part.schema["additionalProperties"])) {
    const entry = { schema: part.schema["additionalProperties"], document: part.document };
    const names = isSchema(part.schema["propertyNames"]) ? part.schema["propertyNames"] : {};
    const id = makeField("id", { schema: names, document: part.document }, true, `${path}/id`, context);
    return { ...listOf(name, {}), stored_as: "by-id", summary: "{{id}}", fields: [id, ...makeFields(entry, path, context)] };
  }
  const fields = makeFields(part, path, context);
  if (required) return { widget: "object", collapsed: false, fields };
  return { ...listOf(name, { max: 1 }), stored_as: "single", summary: summaryOf(fields), fields };
}

function listOf(name: string, size: { min?: number; max?: number }): CmsList {
  return {
    widget: "list",
    label_singular: nameInWords(name).toLowerCase().replace(/s$/, ""),
    collapsed: true,
    default: [],
    ...size,
  } as const;
}

/** An entry that is folded up shows its first text. */
function summaryOf(fields: readonly CmsField[]): string {
  const [first] = fields;
  if (first?.widget === "object") return summaryOf(first.fields).replace("{{", `{{${first.name}.`);
  return `{{${first?.name ?? ""}}}`;
}

function optionsOf(schema: Schema, context: FormContext): CmsOption[] {
  const words = context.wordsOf(String(schema["title"] ?? ""));
  const choices: unknown[] = Array.isArray(schema["oneOf"]) ? schema["oneOf"] : [];
  return choices.filter(isSchema).map(({ const: value, description }) => {
    const own = words.find(({ id }) => id === value);
    return { label: `${own?.label ?? nameInWords(String(value))}: ${own?.definition ?? String(description)}`, value: String(value) };
  });
}

function hintOf({ description, title, format }: Schema): { hint?: string } {
  const sayForm = typeof title === "string" && format !== undefined && format !== "line" && format !== "date";
  const words = [description, ...(sayForm ? [`${title.replace(/\.$/, "")}.`] : [])].filter((each) => typeof each === "string");
  return words.length === 0 ? {} : { hint: words.join(" ") };
}

function limits(schema: Schema, least: string, most: string): { min?: number; max?: number } {
  const [min, max] = [schema[least], schema[most]];
  return { ...(typeof min === "number" ? { min } : {}), ...(typeof max === "number" ? { max } : {}) };
}
