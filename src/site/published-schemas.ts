import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where the schemas of the hand-written files are published. The number changes when a valid file could become invalid. */
const folder = "schema/v1/";
const source = new URL("../schema/", import.meta.url);

/** Lists the published schemas by their paths from the site's root. */
export function listSchemas(): string[] {
  return readdirSync(fileURLToPath(source))
    .filter((name) => name.endsWith(".schema.json"))
    .sort()
    .map((name) => `${folder}${name}`);
}

/**
 * Gives a schema as it is published: its $id is its address, from which its references to the others are found.
 *
 * @param path as `listSchemas` has it
 * @returns the JSON, or null when the path is not that of a schema
 */
export function publishSchema(baseUrl: string, path: string): string | null {
  if (!path.startsWith(folder)) return null;
  const schema: object = JSON.parse(readFileSync(new URL(path.slice(folder.length), source), "utf8"));
  return `${JSON.stringify({ ...schema, $id: `${baseUrl}${path}` }, null, 2)}\n`;
}
