import { placeEvidence } from "../check/translations/list-texts.ts";
import type { ClaimFile, TranslationFile } from "../schema/types.ts";

/**
 * Puts a claim into the words of its translation; what the translation leaves out stays in the claim's own. Of a translation that is out of
 * date, only what the claim still has is taken, and citations of evidence that went are left out.
 */
export function translateClaim(claim: ClaimFile, translation: TranslationFile): ClaimFile {
  const sources = new Set((claim.evidence ?? []).map(({ source }) => source));
  const cited = <Text extends string | undefined>(text: Text): Text => dropCitations(text, sources);
  const text = (name: "finding" | "oneOriginReason" | "sought" | "wouldChange" | "checkedBy" | "shortStatement"): string | undefined =>
    claim[name] === undefined ? undefined : (translation[name] ?? claim[name]);
  const places = placeEvidence(translation);
  const evidencePlaces = [...placeEvidence(claim).keys()];
  return {
    ...claim,
    statement: translation.statement,
    shortStatement: text("shortStatement"),
    finding: text("finding"),
    analysis: claim.analysis === undefined ? undefined : cited(translation.analysis ?? claim.analysis),
    oneOriginReason: text("oneOriginReason"),
    sought: text("sought"),
    wouldChange: text("wouldChange"),
    checkedBy: text("checkedBy"),
    ...(claim.speaker === undefined ? {} : { speaker: { ...claim.speaker, ...translation.speaker } }),
    ...(claim.rightOfReply === undefined ? {} : { rightOfReply: { ...claim.rightOfReply, ...translation.rightOfReply } }),
    evidence: claim.evidence?.map((evidence, index) => {
      const { source: _, ...words } = translation.evidence?.[places.get(evidencePlaces[index] ?? "") ?? -1] ?? { source: "" };
      // The claim's own translation of an excerpt is into another language than this one.
      return { ...evidence, translation: undefined, ...words };
    }),
    reviews: claim.reviews?.map((review, index) => ({ ...review, ...translation.reviews?.[index] })),
    laterDevelopments: claim.laterDevelopments?.map((later, index) => {
      return { ...later, text: cited(translation.laterDevelopments?.[index]?.text ?? later.text) };
    }),
    corrections: claim.corrections?.map((correction, index) => ({ ...correction, ...translation.corrections?.[index] })),
    waivers: claim.waivers?.map((waiver, index) => ({ ...waiver, ...translation.waivers?.[index] })),
  };
}

function dropCitations<Text extends string | undefined>(text: Text, sources: ReadonlySet<string>): Text {
  return text?.replaceAll(/\s*\[(@[^\]]+)\](?!\()/g, (whole, group: string) => {
    const kept = group.split(";").filter((part) => sources.has(part.trim().slice(1)));
    return kept.length === group.split(";").length ? whole : kept.length === 0 ? "" : ` [${kept.join(";").trim()}]`;
  }) as Text;
}
