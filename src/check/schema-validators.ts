import { readFileSync } from "node:fs";
import { Ajv, type AnySchemaObject, type ValidateFunction } from "ajv";
import type {
  ArticleFrontMatter,
  ClaimFile,
  RatingsFile,
  ReportFile,
  SiteFile,
  SourcesFile,
  StringsFile,
  TranslationFile,
} from "../schema/types.ts";
import { date, dateOrInterval, partialDate } from "./formats/date.ts";
import { email } from "./formats/email.ts";
import { errorDesk } from "./formats/error-desk.ts";
import type { Format } from "./formats/format.ts";
import { id } from "./formats/id.ts";
import { languageTag } from "./formats/language-tag.ts";
import { line, text } from "./formats/text.ts";
import { webAddress } from "./formats/web-address.ts";

/** The kinds of hand-written file, and what each is when it is valid. */
export interface FileKinds {
  claim: ClaimFile;
  report: ReportFile;
  article: ArticleFrontMatter;
  sources: SourcesFile;
  site: SiteFile;
  ratings: RatingsFile;
  strings: StringsFile;
  translation: TranslationFile;
}

/** The forms of texts, by the names that the schemas use. */
export const formats: Record<string, Format> = {
  id,
  date,
  "partial-date": partialDate,
  "date-or-interval": dateOrInterval,
  uri: webAddress,
  "language-tag": languageTag,
  line,
  text,
  email,
  "error-desk": errorDesk,
};

// That the schemas are schemas is for a test to say: whoever checks one file would wait for it.
const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, messages: false, validateSchema: false });
for (const [name, { accepts }] of Object.entries(formats)) ajv.addFormat(name, accepts);
// Ajv compares every two items, which takes minutes for a list that fills a file; ours are lists of texts.
ajv.removeKeyword("uniqueItems");
ajv.addKeyword({
  keyword: "uniqueItems",
  type: "array",
  schemaType: "boolean",
  validate: (_schema: boolean, items: unknown[]) => new Set(items).size === items.length,
});

/** Reads a schema of src/schema/ by the name before .schema.json. */
export function readSchema(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), "utf8")) as AnySchemaObject;
}

const compiled = new Map<string, ValidateFunction>();

/** Gives the check of a kind of file against its schema, made when it is first needed. */
export function validatorFor<Kind extends keyof FileKinds>(kind: Kind): ValidateFunction<FileKinds[Kind]> {
  if (ajv.getSchema("parts.schema.json") === undefined) ajv.addSchema(readSchema("parts"));
  const validate = compiled.get(kind) ?? ajv.compile(readSchema(kind));
  compiled.set(kind, validate);
  return validate as ValidateFunction<FileKinds[Kind]>;
}
