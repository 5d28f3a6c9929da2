import type { ErrorObject } from "ajv";
import { findNearestWord } from "./nearest-word.ts";

/** The fields that a schema knows at the place of an error and that are not filled in there yet. */
export function freeFields({ parentSchema, data }: ErrorObject): string[] {
  const known = Object.keys((parentSchema?.["properties"] ?? {}) as object);
  const present = new Set(typeof data === "object" && data !== null ? Object.keys(data) : []);
  return known.filter((name) => !present.has(name) && name !== "$schema");
}

/** Of an unknown field, the free one that was probably meant. */
export function nearestField(error: ErrorObject): string | null {
  return findNearestWord(String(error.params["additionalProperty"]), freeFields(error));
}
