import { findCitations, withoutCitations } from "../find-citations.ts";
import { findNearestWord } from "../nearest-word.ts";
import { listInWords } from "./list-in-words.ts";
import type { ClaimRule, ClaimUnderCheck, RuleContext } from "./rule.ts";

type Context = RuleContext & { claim: ClaimUnderCheck };

/** A reader who follows a citation must arrive at the source’s own words on the same page; a citation that leads nowhere is no evidence. */
export const evidenceResolves: ClaimRule = {
  id: "evidence-resolves",
  scope: "claim",
  severity: "error",
  serves: ["IFCN 2: transparency of sources", "EFCSN: transparency"],
  waivable: false,
  applies: ({ evidence, analysis, laterDevelopments }) => Boolean(evidence?.length || analysis || laterDevelopments?.length),
  check(context) {
    const { claim } = context.claim;
    (claim.evidence ?? []).forEach(({ source }, place) => checkSource(context, source, place));
    if (claim.analysis !== undefined) checkCitations(context, claim.analysis, "/analysis");
    (claim.laterDevelopments ?? []).forEach(({ text }, place) => checkCitations(context, text, `/laterDevelopments/${place}/text`));
  },
};

function checkSource({ report, tell }: Context, source: string, place: number): void {
  if (Object.hasOwn(report.sources, source)) return;
  const guess = findNearestWord(source, Object.keys(report.sources));
  tell(
    null,
    `/evidence/${place}/source`,
    `The evidence names the source “${source}”, which _sources.json does not have.`,
    guess === null
      ? "Add the source to _sources.json, or name one that is there."
      : `Did you mean “${guess}”? Otherwise add the source to _sources.json.`,
  );
}

function checkCitations(context: Context, text: string, pointer: string): void {
  for (const { whole, inside, ids } of findCitations(text)) {
    if (ids === null) tellMalformed(context, whole, inside, pointer);
    else for (const id of new Set(ids)) checkCited(context, id, pointer);
  }
  const bare = new Set([...withoutCitations(text).matchAll(/(?<![\w.@/])@([a-z0-9-]+)/g)].map(([, id = ""]) => id));
  for (const id of bare) {
    if (!Object.hasOwn(context.report.sources, id)) continue;
    context.tell(null, pointer, `The text names the source “@${id}” without square brackets, so it is no citation.`, `Write [@${id}].`);
  }
}

function checkCited({ claim, report, tell }: Context, id: string, pointer: string): void {
  const evidence = [...new Set((claim.claim.evidence ?? []).map(({ source }) => source))];
  if (evidence.includes(id)) return;
  if (Object.hasOwn(report.sources, id)) {
    tell(
      null,
      pointer,
      `The text cites [@${id}], a source of the report that is not among this claim’s evidence.`,
      `Add the source’s words to “evidence”, or cite what is there: ${evidence.length === 0 ? "nothing yet" : listInWords(evidence, 5)}.`,
    );
    return;
  }
  const guess = findNearestWord(id, evidence);
  tell(
    null,
    pointer,
    `The text cites [@${id}], which is neither evidence of this claim nor a source of the report.`,
    guess === null ? "Cite evidence of this claim by its source’s id." : `Did you mean [@${guess}]?`,
  );
}

function tellMalformed({ claim, report, tell }: Context, whole: string, inside: string, pointer: string): void {
  const ids = [...(claim.claim.evidence ?? []).map(({ source }) => source), ...Object.keys(report.sources)];
  const guess = findNearestWord(inside.replace(/[@\s]/g, ""), ids);
  tell(
    null,
    pointer,
    `The text has “${whole}”, which looks like a citation and is not written as one.`,
    guess === null ? "Write [@source-id], or [@one-source; @another-source], with the ids of _sources.json." : `Write [@${guess}].`,
  );
}
