import { isUtf8 } from "node:buffer";
import { deepestNesting } from "../check/json/explain-json-fault.ts";
import { measureJson } from "../check/json/measure-json.ts";

/** A claim file of the past, of whatever form files had then. */
export type OldClaim = Readonly<Record<string, unknown>>;

/**
 * Reads the bytes of an old claim file. Old versions were never promised to be valid, so any field can hold anything.
 *
 * @returns null when the file was not UTF-8, not JSON, nested too deep or no object
 */
export function parseVersion(bytes: Buffer): OldClaim | null {
  if (!isUtf8(bytes)) return null;
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && measureJson(text).depth <= deepestNesting ? value : null;
  } catch {
    return null;
  }
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is OldClaim {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a text, null when it is none. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** A field of an object; what JavaScript gives every object under a name such as "constructor" is none. */
export function fieldOf(record: OldClaim, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
