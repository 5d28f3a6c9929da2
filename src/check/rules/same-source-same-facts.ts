import type { Source } from "../../schema/types.ts";
import { foldName } from "./fold-name.ts";
import type { ReportRule, RuleContext } from "./rule.ts";

/** The same publication under two ids, or the same publisher in two spellings, would count as two independent voices. */
export const sameSourceSameFacts: ReportRule = {
  id: "same-source-same-facts",
  scope: "report",
  severity: "error",
  serves: ["IFCN 2: transparency of sources"],
  check(context) {
    checkAddresses(context);
    checkNames(context);
  },
};

const facts = ["publisher", "published", "kind", "origin"] as const;

function checkAddresses({ report: { sources }, tell }: RuleContext): void {
  const first = new Map<string, { id: string; source: Source }>();
  for (const [id, source] of Object.entries(sources)) {
    const key = source.url.replace(/^http:/, "https:").replace(/\/$/, "");
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, { id, source });
      continue;
    }
    const differs = facts.filter((fact) => source[fact] !== other.source[fact]).map((fact) => `“${fact}”`);
    tell(
      "sources",
      `/sources/${id}/url`,
      `The sources “${other.id}” and “${id}” have the same address${differs.length === 0 ? "" : `, but differ in ${differs.join(", ")}`}.`,
      `Keep “${other.id}” alone and name it in the evidence of both; an excerpt’s place in it belongs in “locator”.`,
    );
  }
}

function checkNames({ report: { sources }, tell }: RuleContext): void {
  const first = new Map<string, { id: string; name: string }>();
  for (const [id, source] of Object.entries(sources)) {
    for (const field of ["publisher", "origin"] as const) {
      const name = source[field];
      if (name === undefined) continue;
      const key = foldName(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")).replace(/^the /, "");
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, { id, name });
      } else if (other.name !== name) {
        const message = `The ${field} is written “${name}” here and “${other.name}” in “${other.id}”.`;
        tell("sources", `/sources/${id}/${field}`, message, "Write the name the same way everywhere, or say what tells the two apart.");
      }
    }
  }
}
