import type { ErrorObject } from "ajv";
import { describePointerFirst } from "./describe-pointer.ts";
import { extendPointer } from "./json-pointer.ts";
import type { ProblemId } from "./problem-ids.ts";
import { quoteValue } from "./show-value.ts";
import type { WordedError } from "./word-schema-error.ts";

/** Words an error about how long, how many or how large something is. */
export function wordLimit(error: ErrorObject): WordedError {
  const { instancePath, keyword, data } = error;
  const repeated = keyword === "uniqueItems" ? findRepeated(data as unknown[]) : null;
  const pointer = repeated === null ? instancePath : extendPointer(instancePath, repeated);
  const [rule, wrong, fix] = describeLimit(error, repeated ?? 0);
  return { rule, pointer, part: "value", message: `${describePointerFirst(instancePath)} ${wrong}`, fix };
}

function describeLimit({ keyword, params, data }: ErrorObject, repeated: number): [rule: ProblemId, wrong: string, fix: string] {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "minLength":
      return ["wrong-text", "is empty.", "Fill it in, or delete the field if the file can do without it."];
    case "maxLength":
      return ["wrong-text", `has ${String(data).length} characters, more than the ${limit} that fit.`, "Say it in fewer words."];
    case "minItems":
      return ["wrong-value", "is an empty list.", "Put at least one entry into it."];
    case "maxItems":
      return [
        "wrong-value",
        `has ${(data as unknown[]).length} entries, more than the ${limit} that it can have.`,
        "Keep the ones that matter most.",
      ];
    case "uniqueItems":
      return [
        "wrong-value",
        `has ${quoteValue(String((data as unknown[])[repeated]), 60)} more than once.`,
        "Keep it once and delete the others.",
      ];
    case "minimum":
      return ["wrong-value", `is ${data}, but must be ${limit} or more.`, `Write a number from ${limit} on.`];
    case "maximum":
      return ["wrong-value", `is ${data}, but must be ${limit} or less.`, `Write a number up to ${limit}.`];
    default:
      return ["wrong-value", `has a value that the format does not allow (${keyword}).`, "Compare it with another file."];
  }
}

/** The place of the first item that has stood before. */
function findRepeated(items: unknown[]): number {
  const seen = new Set<unknown>();
  return items.findIndex((item) => seen.size === seen.add(item).size);
}
