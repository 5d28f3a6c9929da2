import { readSchema } from "../../../check/schema-validators.ts";
import type { CorrectionCause, CorrectionKind, SourceKind, VerdictId } from "../../../schema/types.ts";
import type { Choice } from "./asker.ts";

/** The lists of words that are asked for, and what their words are. */
interface Lists {
  "claim verdict": VerdictId;
  "claim correctionKind": CorrectionKind;
  "claim correctionCause": CorrectionCause;
  "sources sourceKind": SourceKind;
}

/**
 * The words of a list with their meanings, as the schema has them.
 *
 * @param list the schema and the name of the definition in it
 */
export function choicesOf<List extends keyof Lists>(list: List): Choice<Lists[List]>[] {
  const [schema = "", definition = ""] = list.split(" ");
  const { definitions } = readSchema(schema) as { definitions: Record<string, { oneOf: { const: Lists[List]; description: string }[] }> };
  return (definitions[definition]?.oneOf ?? []).map(({ const: value, description }) => ({ value, hint: description }));
}
