import type { ClaimFile, Correction, Evidence, StanceId, VerdictId } from "../../src/schema/types.ts";
import { pick, type Random, type Vocabulary } from "./random-words.ts";

/** As often as in real reports: most claims hold. */
const verdicts: VerdictId[] = ["true", "mostly-true", "true", "mixed", "mostly-true", "true", "false", "misleading", "true", "unproven"];

/** Which stances the first pieces of evidence have, so that the house rules let the verdict stand; those after them give context. */
const stances: Record<VerdictId, StanceId[]> = {
  true: ["supports", "supports"],
  "mostly-true": ["supports", "contradicts"],
  mixed: ["supports", "contradicts"],
  misleading: ["contradicts", "context"],
  false: ["contradicts", "contradicts"],
  unproven: ["context", "context"],
};

/** What a made-up claim is to be about. */
export interface ClaimPlan {
  /** Its place in the report, from 0. */
  place: number;
  quote: string;
  /** The ids of its sources, all different ones: one piece of evidence for each. */
  sources: string[];
  /** The ids of other claims of the report. */
  related: string[];
}

/**
 * Makes up a claim that the house rules let pass. Lengths are those of the worked example in claims/: a finding of 15 to 28 words,
 * an analysis of about a hundred in two or three paragraphs, excerpts of 9 to 41.
 */
export function makeClaim(random: Random, vocabulary: Vocabulary, plan: ClaimPlan): ClaimFile {
  const { sentence, name } = vocabulary;
  const verdict = verdicts[plan.place % verdicts.length] ?? "true";
  const statement = sentence(pick(random, 8, 16));
  return {
    $schema: "../../src/schema/claim.schema.json",
    statement,
    ...(statement.length > 75 ? { shortStatement: `${statement.slice(0, 70).replace(/ [^ ]*$/, "")}.` } : {}),
    quotes: [{ exact: plan.quote }],
    ...(random() < 0.3
      ? { speaker: { name: name(2), role: sentence(4).slice(0, -1), sameAs: "https://people.example.org/somebody" } }
      : {}),
    verdict,
    flags: random() < 0.35 ? ["missing-context"] : [],
    status: plan.place === 13 ? "disputed" : "verified",
    finding: sentence(pick(random, 15, 28)),
    analysis: makeAnalysis(random, vocabulary, plan.sources),
    evidence: plan.sources.map((source, place) => makeEvidence(random, vocabulary, source, stances[verdict][place] ?? "context")),
    ...(verdict === "unproven" ? { sought: sentence(pick(random, 10, 18)) } : {}),
    wouldChange: sentence(pick(random, 5, 26)),
    asOf: "2025-03-20",
    checkedOn: "2025-09-02",
    checkedBy: "first reader",
    reviews: [{ by: "second reader", on: "2025-09-03", note: sentence(16) }],
    ...(random() < 0.25 ? { laterDevelopments: [{ on: "2025-08", text: `${sentence(14).slice(0, -1)} [@${plan.sources[0]}].` }] } : {}),
    ...(random() < 0.08 ? { corrections: [makeCorrection(vocabulary)] } : {}),
    ...(plan.related.length > 0 ? { related: plan.related } : {}),
  };
}

function makeEvidence(random: Random, { sentence }: Vocabulary, source: string, stance: StanceId): Evidence {
  return {
    source,
    stance,
    excerpt: sentence(pick(random, 9, 41)),
    ...(random() < 0.1 ? { excerptContinues: true } : {}),
    ...(random() < 0.3 ? { locator: `page ${pick(random, 1, 90)}` } : {}),
    ...(random() < 0.15 ? { note: sentence(pick(random, 3, 30)) } : {}),
  };
}

function makeAnalysis(random: Random, { words, sentence }: Vocabulary, sources: string[]): string {
  const cite = (place: number): string => `[@${sources[place % sources.length]}]`;
  const cited = (place: number, length: number): string => `${sentence(length).slice(0, -1)} ${cite(place)}.`;
  const first = `${cited(0, pick(random, 12, 22))} ${sentence(pick(random, 8, 16))} ${cited(1, pick(random, 8, 14))}`;
  const list = [2, 3].map((place) => `- ${cited(place, pick(random, 8, 14))}`).join("\n");
  const second =
    random() < 0.2 ? list : `${sentence(pick(random, 8, 16)).slice(0, -1)}, *${words(2)}* ${words(4)} ${cite(2)}. ${cited(3, 12)}`;
  const last = `**${sentence(3)}** ${sentence(pick(random, 6, 14))}`;
  return [first, second, ...(random() < 0.6 ? [last] : [])].join("\n\n");
}

function makeCorrection({ sentence }: Vocabulary): Correction {
  return {
    on: "2025-09-10",
    kind: "minor",
    fields: ["finding"],
    what: sentence(12),
    why: sentence(10),
    cause: "wording",
    responsible: "editor",
  };
}
