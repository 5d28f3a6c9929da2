import { capFaults, type Fault } from "./fault.ts";
import { foldSchemaErrors } from "./fold-schema-errors.ts";
import type { LocatedValue } from "./located-value.ts";
import { validatorFor, type FileKinds } from "./schema-validators.ts";
import { wordSchemaError } from "./word-schema-error.ts";

/**
 * Holds a file's value against the schema of its kind.
 *
 * @returns the value, typed, or null when it does not fit; and what is wrong, at most one fault for each part of the file
 */
export function checkSchema<Kind extends keyof FileKinds>(
  kind: Kind,
  located: LocatedValue,
): { value: FileKinds[Kind] | null; faults: Fault[] } {
  const validate = validatorFor(kind);
  const { value } = located;
  if (validate(value)) return { value, faults: [] };
  const errors = foldSchemaErrors(validate.errors ?? []);
  const faults = capFaults(errors, (error) => {
    const { rule, pointer, part, message, fix } = wordSchemaError(kind, error);
    return { rule, ...located.positionOf(pointer, part), message, fix };
  });
  return { value: null, faults };
}
