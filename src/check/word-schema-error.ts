import type { ErrorObject } from "ajv";
import { describePointer, describePointerFirst } from "./describe-pointer.ts";
import { extendPointer } from "./json-pointer.ts";
import { wordLimit } from "./word-limit.ts";
import { freeFields, nearestField } from "./nearest-field.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { ProblemId } from "./problem-ids.ts";
import { descriptionOf } from "./schema-descriptions.ts";
import { formats, type FileKinds } from "./schema-validators.ts";
import { describeValue, quoteValue } from "./show-value.ts";

/** A schema error in a fact-checker's words, and which part of the file it points at. */
export interface WordedError {
  rule: ProblemId;
  pointer: string;
  part: "value" | "name";
  message: string;
  fix: string;
}

/** Words one error of a schema check. `error` carries its schema and data (Ajv's verbose option). */
export function wordSchemaError(kind: keyof FileKinds, error: ErrorObject): WordedError {
  const { keyword, params } = error;
  switch (keyword) {
    case "additionalProperties":
      return wordUnknownField(kind, error);
    case "required":
      return wordMissingField(kind, error);
    case "type":
      return wordType(error, expectedTypes[params["type"] as string] ?? "something else");
    case "anyOf":
      return wordType(error, "a text in quotation marks or a group of texts by plural form");
    case "oneOf":
      return wordChoice(error);
    case "format":
      return wordFormat(error);
    default:
      return wordLimit(error);
  }
}

const fileNames: Record<keyof FileKinds, string> = {
  claim: "a claim file",
  report: "a report file",
  article: "the front matter of an article",
  sources: "a sources file",
  site: "the site file",
  ratings: "the ratings file",
  strings: "a file of interface words",
  translation: "a translation",
};

function wordUnknownField(kind: keyof FileKinds, error: ErrorObject): WordedError {
  const name = String(error.params["additionalProperty"]);
  const place = error.instancePath === "" ? fileNames[kind] : describePointer(error.instancePath);
  const nearest = nearestField(error);
  const free = freeFields(error);
  const others = free.length === 0 ? "Delete it." : `Delete it, or use one of the fields that are still free there: ${free.join(", ")}.`;
  return {
    rule: "unknown-field",
    pointer: extendPointer(error.instancePath, name),
    part: "name",
    message: `There is no field ${quoteValue(name, 40)} in ${place}.`,
    fix: nearest === null ? others : `Write “${nearest}” instead.`,
  };
}

function wordMissingField(kind: keyof FileKinds, error: ErrorObject): WordedError {
  const name = String(error.params["missingProperty"]);
  const { instancePath: pointer } = error;
  const place = pointer === "" ? "" : ` in ${describePointer(pointer)}`;
  const description = descriptionOf(kind, error.parentSchema, name);
  const fix = description === null ? "Add it." : `Add it. It says: ${description.replace(/(?<![.!?])$/, ".")}`;
  return { rule: "missing-field", pointer, part: "value", message: `The field “${name}” is missing${place}.`, fix };
}

const expectedTypes: Record<string, string> = {
  string: "a text in quotation marks",
  array: "a list in square brackets [ ]",
  object: "a group of fields in braces { }",
  boolean: "true or false without quotation marks",
  integer: "a whole number",
  number: "a number",
};

function wordType({ instancePath: pointer, data, params }: ErrorObject, expected: string): WordedError {
  const subject = describePointerFirst(pointer);
  if (data === null) {
    return {
      rule: "wrong-type",
      pointer,
      part: "value",
      message: `${subject} has no value.`,
      fix: `Write ${expected}, or delete the field.`,
    };
  }
  const message = `${subject} should be ${expected}, but is ${describeValue(data)}.`;
  return { rule: "wrong-type", pointer, part: "value", message, fix: fixType(params["type"], data, expected) };
}

function fixType(type: unknown, data: unknown, expected: string): string {
  if (type === "string" && (typeof data === "number" || typeof data === "boolean")) return `Put it into quotation marks: "${data}".`;
  if (type === "array") return "Put square brackets around it: [ … ].";
  const unquoted = typeof data === "string" && data.length < 40 && (type === "boolean" ? /^(true|false)$/ : /^\d+$/).test(data);
  if (unquoted && type !== "object") return `Take the quotation marks away: ${data}.`;
  return `Write ${expected} in its place.`;
}

function wordChoice({ instancePath: pointer, data, parentSchema }: ErrorObject): WordedError {
  const choices = ((parentSchema?.["oneOf"] ?? []) as { const: string }[]).map((choice) => choice.const);
  const list = choices.join(", ");
  const subject = describePointer(pointer);
  if (typeof data !== "string") {
    const message = `${describePointerFirst(pointer)} should be one of its words in quotation marks, but is ${describeValue(data)}.`;
    const fix = choices.includes(String(data)) ? `Put it into quotation marks: "${String(data)}".` : `Write one of these: ${list}.`;
    return { rule: "wrong-type", pointer, part: "value", message, fix };
  }
  const nearest = findNearestWord(data, choices);
  const fix = nearest === null ? `Write one of these: ${list}.` : `Write “${nearest}” if that is meant; the words are: ${list}.`;
  return {
    rule: "wrong-choice",
    pointer,
    part: "value",
    message: `${quoteValue(data, 60)} is not one of the words that ${subject} can have.`,
    fix,
  };
}

function wordFormat({ instancePath, params, data, propertyName }: ErrorObject): WordedError {
  const format = formats[params["format"] as string];
  const pointer = propertyName === undefined ? instancePath : extendPointer(instancePath, propertyName);
  const part = propertyName === undefined ? "value" : "name";
  const { wrong, fix } = format?.explain(String(data)) ?? { wrong: "does not have the right form.", fix: "Compare it with another file." };
  const subject = propertyName === undefined ? describePointerFirst(pointer) : `An id in ${describePointer(instancePath)}`;
  return { rule: format?.rule ?? "wrong-value", pointer, part, message: `${subject} ${wrong}`, fix };
}
