import type { RatingsFile } from "../schema/types.ts";
import type { LoadedFile } from "./load-json-file.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { readSchema } from "./schema-validators.ts";
import { quoteValue } from "./show-value.ts";

type ListName = "verdicts" | "flags" | "statuses" | "stances" | "sourceKinds";

/** Where the schemas list the ids that each list of the rating scale explains. */
const origins: Record<ListName, { schema: string; definition: string }> = {
  verdicts: { schema: "claim", definition: "verdict" },
  flags: { schema: "claim", definition: "flag" },
  statuses: { schema: "claim", definition: "status" },
  stances: { schema: "claim", definition: "stance" },
  sourceKinds: { schema: "sources", definition: "sourceKind" },
};

/** Tells which ids of the schemas the rating scale lacks, has twice or has on its own: readers must find a word for each id, and one only. */
export function checkRatings({ file, value, located }: LoadedFile<RatingsFile>): Problem[] {
  if (value === null || located === null) return [];
  const problems: Problem[] = [];
  for (const [list, { schema, definition }] of Object.entries(origins) as [ListName, (typeof origins)[ListName]][]) {
    const tell = (pointer: string, message: string, fix: string): void => {
      problems.push({ rule: "ratings-complete", severity: "error", file, ...located.positionOf(`/${list}${pointer}`), message, fix });
    };
    const known = listIds(schema, definition);
    const present = value[list].map(({ id }) => id);
    const missing = known.filter((id) => !present.includes(id));
    present.forEach((id, place) => {
      const nearest = findNearestWord(id, missing);
      if (!known.includes(id)) {
        if (nearest !== null) missing.splice(missing.indexOf(nearest), 1);
        const fix = nearest === null ? `Delete it; the ids are: ${known.join(", ")}.` : `Write “${nearest}” instead.`;
        tell(`/${place}/id`, `${quoteValue(id)} in “${list}” is no id that files can use.`, fix);
      } else if (present.indexOf(id) < place) {
        tell(`/${place}/id`, `${quoteValue(id)} stands in “${list}” for the second time.`, "Keep one of the two entries.");
      }
    });
    for (const id of missing) {
      tell("", `The list “${list}” has no entry for “${id}”, which files can use.`, "Add an entry with this id, a label and a definition.");
    }
  }
  return problems;
}

function listIds(schema: string, definition: string): string[] {
  const definitions = readSchema(schema)["definitions"] as Record<string, { oneOf: { const: string }[] }>;
  return (definitions[definition]?.oneOf ?? []).map((choice) => choice.const);
}
