import type { PublishedVersion } from "../check/published-state.ts";
import { isPublished } from "../check/published.ts";
import type { Correction, Evidence, QuoteSelector, StatusId, VerdictId } from "../schema/types.ts";
import { isRecord, textOf, type OldClaim } from "./parse-version.ts";

const statuses: readonly StatusId[] = ["draft", "in-review", "verified", "disputed", "retracted"];
const verdicts: readonly VerdictId[] = ["true", "mostly-true", "mixed", "misleading", "false", "unproven"];
const stances = ["supports", "contradicts", "context"] as const;
const kinds = ["minor", "update", "substantial"] as const;
const causes = ["our-error", "source-error", "new-evidence", "wording"] as const;

/**
 * Takes out of a published claim file what corrections are about. The file was valid when it was published, but perhaps for another
 * version of the format: what cannot be understood is left out.
 */
export function parsePublished(content: OldClaim): PublishedVersion {
  const status = choose(statuses, content["status"]);
  return {
    isPublished: status !== undefined && isPublished(status),
    isRetracted: status === "retracted",
    statement: textOf(content["statement"]) ?? undefined,
    verdict: choose(verdicts, content["verdict"]),
    quotes: readEach(content["quotes"], readQuote),
    evidence: readEach(content["evidence"], readEvidence),
    corrections: readEach(content["corrections"], readCorrection),
    formerIds: readTexts(content["formerIds"]),
  };
}

function choose<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function readEach<Item>(list: unknown, read: (entry: OldClaim) => Item | null): Item[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => (isRecord(entry) ? (read(entry) ?? []) : []));
}

function readTexts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry === "string") : [];
}

function readQuote({ exact, prefix, suffix, occurrence }: OldClaim): QuoteSelector | null {
  if (typeof exact !== "string") return null;
  return {
    exact,
    ...(typeof prefix === "string" && { prefix }),
    ...(typeof suffix === "string" && { suffix }),
    ...(typeof occurrence === "number" && { occurrence }),
  };
}

function readEvidence({ source, stance, excerpt, translation, note }: OldClaim): Evidence | null {
  const known = choose(stances, stance);
  if (typeof source !== "string" || known === undefined || typeof excerpt !== "string") return null;
  return {
    source,
    stance: known,
    excerpt,
    ...(typeof translation === "string" && { translation }),
    ...(typeof note === "string" && { note }),
  };
}

function readCorrection(entry: OldClaim): Correction | null {
  const { on, what, why, responsible } = entry;
  const [kind, cause] = [choose(kinds, entry["kind"]), choose(causes, entry["cause"])];
  if (typeof on !== "string" || typeof what !== "string" || typeof why !== "string" || typeof responsible !== "string") return null;
  if (kind === undefined || cause === undefined) return null;
  const formerVerdict = choose(verdicts, entry["formerVerdict"]);
  return {
    on,
    kind,
    fields: readTexts(entry["fields"]),
    what,
    why,
    cause,
    responsible,
    ...(formerVerdict !== undefined && { formerVerdict }),
  };
}
