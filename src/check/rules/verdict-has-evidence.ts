import type { ClaimFile, Source, SourceKind, StanceId } from "../../schema/types.ts";
import { isUpheld } from "./is-upheld.ts";
import { listInWords } from "./list-in-words.ts";
import { independentOrigins } from "./origin-of.ts";
import type { ClaimRule } from "./rule.ts";

const primaryKinds: ReadonlySet<SourceKind> = new Set<SourceKind>(["primary-document", "official-statement", "transcript", "data"]);

/**
 * A verdict must rest on something a reader can open, and a firm one on more than one voice: two independent origins, or one primary
 * source with the reason why it is enough. What each verdict needs is listed in the handbook.
 */
export const verdictHasEvidence: ClaimRule = {
  id: "verdict-has-evidence",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 2: transparency of sources", "EFCSN: methodology"],
  // A claim without any evidence is published-complete's to tell.
  applies: (claim) => isUpheld(claim) && claim.verdict !== undefined && (claim.verdict === "unproven" || (claim.evidence ?? []).length > 0),
  check({ claim: { claim }, report, tell }) {
    const fault = findFault(claim, report.sources);
    if (fault !== undefined) tell(null, fault.pointer, fault.message, fault.fix);
  },
};

interface Fault {
  pointer: string;
  message: string;
  fix: string;
}

function findFault(claim: ClaimFile, sources: Record<string, Source>): Fault | undefined {
  const stances = new Set((claim.evidence ?? []).map(({ stance }) => stance));
  switch (claim.verdict) {
    case "true":
      return needsStance(claim, ["supports"]) ?? needsOrigins(claim, "supports", sources);
    case "false":
      return needsStance(claim, ["contradicts"]) ?? needsOrigins(claim, "contradicts", sources);
    case "mostly-true":
      return needsStance(claim, ["supports"]);
    case "misleading":
      return needsStance(claim, ["contradicts", "context"]);
    case "mixed":
      if (stances.has("context") || (stances.has("supports") && stances.has("contradicts"))) return undefined;
      return {
        pointer: "/verdict",
        message: `The verdict is “mixed”, but all evidence ${[...stances].join()} the statement.`,
        fix: "Add evidence for the other side, or context that shows why the answer is mixed, or change the verdict.",
      };
    case "unproven":
      if (claim.sought !== undefined) return undefined;
      return {
        pointer: "/verdict",
        message: "The verdict is “unproven”, but the claim does not say what was looked for.",
        fix: "Say in “sought” what was looked for and where, so that a reader can go on from there.",
      };
    case undefined:
      return undefined;
  }
}

function needsStance({ verdict, evidence = [] }: ClaimFile, wanted: StanceId[]): Fault | undefined {
  if (evidence.some(({ stance }) => wanted.includes(stance))) return undefined;
  const words = wanted.map((stance) => `“${stance}”`).join(" or ");
  return {
    pointer: "/verdict",
    message: `The verdict is “${verdict}”, but no evidence has the stance ${words}.`,
    fix: `Add evidence with the stance ${words}, or change the verdict.`,
  };
}

function needsOrigins(
  { verdict, evidence = [], oneOriginReason }: ClaimFile,
  wanted: StanceId,
  sources: Record<string, Source>,
): Fault | undefined {
  const deciding = evidence.filter(({ stance }) => stance === wanted);
  const known = deciding
    .flatMap(({ source }) => (Object.hasOwn(sources, source) ? [sources[source]] : []))
    .filter((source) => source !== undefined);
  // A source that does not exist is evidence-resolves' to tell.
  if (known.length < deciding.length) return undefined;
  const origins = independentOrigins(known);
  if (origins.length > 1) return undefined;
  const primary = known.find(({ kind }) => primaryKinds.has(kind));
  if (primary !== undefined && oneOriginReason !== undefined) return undefined;
  const pieces = deciding.length === 1 ? "the one piece" : deciding.length === 2 ? "both pieces" : `all ${deciding.length} pieces`;
  const message = `The verdict is “${verdict}”, but ${pieces} of evidence that ${deciding.length === 1 ? "decides it comes" : "decide it come"} from ${origins.join()}`;
  if (primary !== undefined) {
    return {
      pointer: "/evidence",
      message: `${message}, and the claim does not say why one origin is enough.`,
      fix: "Add evidence of another origin, or say in “oneOriginReason” why this primary source settles it.",
    };
  }
  const kinds = [...new Set(known.map(({ kind }) => `“${kind}”`))];
  return {
    pointer: "/evidence",
    message: `${message}, which is not a primary source here (${listInWords(kinds)}).`,
    fix: "Add evidence of another origin or a primary source with “oneOriginReason”, or choose a less firm verdict, or add a waiver with a reason.",
  };
}
