import type { ErrorObject } from "ajv";
import { nearestField } from "./nearest-field.ts";

/** Of several errors about one value, the one that says most comes first here. */
const order = ["type", "oneOf", "anyOf", "minLength", "format", "maxLength", "minItems", "uniqueItems", "maxItems", "minimum", "maximum"];

/**
 * Folds the errors that a schema check gives into one for each thing a person did wrong: one choice instead of a list of refused constants,
 * one misspelt field instead of an unknown and a missing one.
 */
export function foldSchemaErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set<string>();
  const alternatives = new Set<string>();
  const misspelt = new Set<string>();
  for (const error of errors) {
    if (error.keyword === "oneOf") choices.add(error.instancePath);
    if (error.keyword === "anyOf") alternatives.add(error.instancePath);
    if (error.keyword === "additionalProperties") {
      const nearest = nearestField(error);
      if (nearest !== null) misspelt.add(`${error.instancePath}|${nearest}`);
    }
  }
  const folded = new Map<string, ErrorObject>();
  for (const error of errors) {
    const { keyword, instancePath, params, data } = error;
    if (keyword === "propertyNames" || (keyword === "const" && choices.has(instancePath))) continue;
    if (keyword === "required" && misspelt.has(`${instancePath}|${params["missingProperty"]}`)) continue;
    if (alternatives.has(instancePath) && isBesideThePoint(keyword, data)) continue;
    const key = `${instancePath}|${error.propertyName ?? params["missingProperty"] ?? params["additionalProperty"] ?? ""}`;
    const known = folded.get(key);
    if (known === undefined || rank(error) < rank(known)) folded.set(key, error);
  }
  return [...folded.values()];
}

function rank({ keyword }: ErrorObject): number {
  return order.indexOf(keyword);
}

/**
 * Where a text or a group of fields may stand, what counts are the errors of the one that does; that it is not the other is no news.
 * A value that is neither keeps only the error that says what may stand there.
 */
function isBesideThePoint(keyword: string, data: unknown): boolean {
  const isEither = typeof data === "string" || (typeof data === "object" && data !== null && !Array.isArray(data));
  return isEither ? keyword === "anyOf" || keyword === "type" : keyword !== "anyOf";
}
