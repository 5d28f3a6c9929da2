import type { Project } from "../../check/checked.ts";
import type { CmsField } from "./cms-field.ts";
import { makeFields, type FormContext } from "./make-fields.ts";
import { nameInWords } from "./name-in-words.ts";
import type { ReadSchema } from "./schema-reader.ts";

/** What the fields of all forms are made from. */
export interface FormSources {
  read: ReadSchema;
  ratings: Project["ratings"];
  /** Ids that the address of a claim cannot have. */
  reservedClaimIds: ReadonlySet<string>;
  /** The house rules that a waiver can name. */
  waivableRules: readonly string[];
}

/** Where the schema of a file of a report is, as the file says it. */
export const schemaLine = (name: string): string => `../../src/schema/${name}.schema.json`;

/**
 * Makes the fields of the form for a kind of file.
 *
 * @param widgets fields that are filled in otherwise than their shape says, by their path from the file
 */
export function fieldsOf(name: "claim" | "report" | "sources", sources: FormSources, widgets: FormContext["widgets"] = {}): CmsField[] {
  const { read, ratings, waivableRules } = sources;
  const lists = new Map(
    Object.entries({
      VerdictId: ratings.verdicts,
      FlagId: ratings.flags,
      StatusId: ratings.statuses,
      StanceId: ratings.stances,
      SourceKind: ratings.sourceKinds,
    }),
  );
  return makeFields({ schema: read(name), document: name }, "", {
    read,
    wordsOf: (title) => lists.get(title) ?? [],
    widgets: {
      $schema: { widget: "hidden", default: schemaLine(name) },
      "waivers/rule": { widget: "select", options: waivableRules.map((id) => ({ label: nameInWords(id), value: id })) },
      ...widgets,
    },
  });
}
