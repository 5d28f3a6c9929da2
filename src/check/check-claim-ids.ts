import { extendPointer } from "./json-pointer.ts";
import type { LoadedClaim, LoadedReport } from "./loaded-report.ts";
import { findNearestWord } from "./nearest-word.ts";
import type { Problem } from "./problem.ts";
import { reservedClaimIds } from "./reserved-ids.ts";

/** Checks the ids that claims of a report name: related claims must be there, and a former id may lead to one claim only. */
export function checkClaimIds({ claims, claimIds }: LoadedReport): Problem[] {
  const former = new Map<string, LoadedClaim>();
  const problems: Problem[] = [];
  for (const claim of claims) {
    (claim.value.formerIds ?? []).forEach((id, place) => {
      const owner = former.get(id);
      const words = explainFormerId(id, claim, owner, claimIds);
      if (words !== null) problems.push(tell(claim, extendPointer("/formerIds", place), ...words));
      if (owner === undefined) former.set(id, claim);
    });
  }
  for (const claim of claims) {
    (claim.value.related ?? []).forEach((id, place) => {
      const words = explainRelated(id, claim, former.get(id), claimIds);
      if (words !== null) problems.push(tell(claim, extendPointer("/related", place), ...words));
    });
  }
  return problems;
}

type Words = [rule: "same-id" | "reserved-id" | "unknown-related", message: string, fix: string];

function explainFormerId(id: string, claim: LoadedClaim, owner: LoadedClaim | undefined, live: readonly string[]): Words | null {
  if (id === claim.id) return ["same-id", `The claim still has the id “${id}”, so it is no former one.`, "Take it out of “formerIds”."];
  if (live.includes(id)) {
    const fix = "Take it out of “formerIds”: an address can lead to one claim only.";
    return ["same-id", `The former id “${id}” is the id of another claim of this report, ${id}.json.`, fix];
  }
  if (owner !== undefined) {
    const fix = "Keep it in one of the two: an address can lead to one claim only.";
    return ["same-id", `The former id “${id}” stands in “formerIds” of ${owner.id}.json too.`, fix];
  }
  if (!reservedClaimIds.has(id)) return null;
  return [
    "reserved-id",
    `No claim can ever have had the id “${id}”: the report has a page or folder of that name itself.`,
    "Take it out of “formerIds”.",
  ];
}

function explainRelated(id: string, claim: LoadedClaim, successor: LoadedClaim | undefined, live: readonly string[]): Words | null {
  if (id === claim.id) return ["unknown-related", "The claim names itself as related.", "Take its own id out of “related”."];
  if (live.includes(id)) return null;
  const others = live.filter((other) => other !== claim.id);
  const meant = successor?.id ?? findNearestWord(id, others);
  const fix =
    meant === null
      ? "Take it out of “related”, or name a claim of this report by its file’s name without .json."
      : `Write “${meant}” if that is meant.`;
  return ["unknown-related", `The related claim “${id}” is not there: the report has no file ${id}.json.`, fix];
}

function tell({ file, located }: LoadedClaim, pointer: string, rule: Words[0], message: string, fix: string): Problem {
  return { rule, severity: "error", file, ...(located?.positionOf(pointer) ?? { line: 1, column: 1 }), message, fix };
}
