import type { CmsField, CmsRelation } from "./cms-field.ts";
import { fieldsOf, schemaLine, type FormSources } from "./fields-of.ts";
import { nameInWords } from "./name-in-words.ts";
import { isSchema } from "./schema-reader.ts";
import { textPattern } from "./text-patterns.ts";

/** The claims of one report: a file each in the report's folder. */
export interface ClaimsCollection {
  name: string;
  label: string;
  label_singular: string;
  description: string;
  format: string;
  publish: true;
  delete: false;
  folder: string;
  extension: "json";
  create: true;
  slug: string;
  identifier_field: string;
  summary: string;
  preview_path: string;
  filter: { field: string; value: string };
  sortable_fields: string[];
  fields: CmsField[];
}

/**
 * Makes the form for the claims of a report.
 *
 * @param report its id and the title that people know it by
 */
export function claimsCollection({ id, title }: { id: string; title: string }, sources: FormSources): ClaimsCollection {
  const collection = `claims-${id}`;
  const { properties } = sources.read("claim");
  const related: CmsRelation = {
    widget: "relation",
    multiple: true,
    collection,
    value_field: "{{slug}}",
    search_fields: ["statement"],
    display_fields: ["statement"],
    options_length: 1000,
  };
  const source: CmsRelation = {
    widget: "relation",
    collection: "sources",
    file: id,
    value_field: "sources.*.id",
    search_fields: ["sources.*.id", "sources.*.label", "sources.*.publisher"],
    display_fields: ["sources.*.id", "sources.*.label"],
    options_length: 1000,
  };
  const names = Object.keys(isSchema(properties) ? properties : {}).filter((name) => name !== "$schema");
  return {
    name: collection,
    label: `Claims: ${title}`,
    label_singular: "claim",
    description: "A claim that was published is not deleted: set its status to “retracted”.",
    format: "claim-file",
    publish: true,
    delete: false,
    folder: `claims/${id}`,
    extension: "json",
    create: true,
    slug: "{{fields.id}}",
    identifier_field: "statement",
    summary: "{{statement}} ({{status}}, {{verdict}})",
    preview_path: `${id}/{{slug}}/`,
    // The report's other files lie in the same folder.
    filter: { field: "$schema", value: schemaLine("claim") },
    sortable_fields: ["statement", "status", "verdict", "checkedOn"],
    fields: [
      {
        name: "id",
        label: "Id",
        hint: "The claim’s name and address: small letters, digits and single hyphens, such as six-weapons-figure. It cannot be changed here later.",
        required: true,
        pattern: [idPattern(sources.reservedClaimIds), "small letters, digits and single hyphens, and no name that the site uses itself"],
        widget: "file-id",
      },
      ...fieldsOf("claim", sources, {
        "evidence/source": source,
        related,
        "corrections/fields": { widget: "select", multiple: true, options: names.map((value) => ({ label: nameInWords(value), value })) },
      }),
    ],
  };
}

function idPattern(reserved: ReadonlySet<string>): string {
  const form = textPattern({ format: "id", minLength: 1, maxLength: 80 }) ?? "";
  return form.replace(/^\^/, `^(?!(?:${[...reserved].join("|")})$)`);
}
