import type { ErrorObject } from "ajv";
import { findNearestWord } from "./nearest-word.ts";

/** The fields that a schema knows at the place of an error and that are not filled in there yet. */
export function freeFields({ parentSchema, data }: ErrorObject): string[] {
  const fields = typeof data === "object" && data !== null ? data : {};
  return Object.keys((parentSchema?.["properties"] ?? {}) as object).filter((name) => !Object.hasOwn(fields, name) && name !== "$schema");
}

/** Of an unknown field, the free one that was probably meant. */
export function nearestField(error: ErrorObject): string | null {
  return findNearestWord(String(error.params["additionalProperty"]), freeFields(error));
}
