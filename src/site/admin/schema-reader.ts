/** A schema or a part of one, as JSON. */
export type Schema = Readonly<Record<string, unknown>>;

/** Gives a schema by the name before .schema.json. */
export type ReadSchema = (name: string) => Schema;

/** A part of a schema with everything that it refers to put in its place, and the schema that its own parts refer from. */
export interface Part {
  schema: Schema;
  document: string;
}

/**
 * Follows the references of a part. What stands beside a reference counts for more than what it leads to.
 *
 * @throws when a reference leads nowhere
 */
export function resolvePart({ schema, document }: Part, read: ReadSchema): Part {
  const { $ref: reference, allOf, ...own } = schema;
  const further = [reference === undefined ? [] : { $ref: reference }, allOf ?? []].flat();
  return further.filter(isSchema).reduce(
    (part: Part, { $ref, ...rest }): Part => {
      const found = typeof $ref === "string" ? resolvePart(follow($ref, part.document, read), read) : { schema: rest, document };
      return { schema: { ...found.schema, ...part.schema }, document: found.document };
    },
    { schema: own, document },
  );
}

/** Says whether something is an object of JSON, as every schema is. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Both forms that our schemas use: #/definitions/x and parts.schema.json#/definitions/x. */
function follow(reference: string, document: string, read: ReadSchema): Part {
  const [file = "", pointer = ""] = reference.split("#");
  const name = file === "" ? document : file.replace(/\.schema\.json$/, "");
  let found: unknown = read(name);
  for (const step of pointer.split("/").slice(1)) found = isSchema(found) ? found[step] : undefined;
  if (!isSchema(found)) throw new Error(`The reference ${reference} in ${document}.schema.json leads nowhere.`);
  return { schema: found, document: name };
}
