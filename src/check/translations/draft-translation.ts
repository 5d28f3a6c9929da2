import type { ClaimFile, TranslationFile } from "../../schema/types.ts";
import { markVersion } from "./mark-version.ts";

/**
 * Makes what a translator begins with: every text of the claim in its own words, at its place. The check tells which are not translated yet.
 */
export function draftTranslation(claim: ClaimFile): TranslationFile {
  const { statement, shortStatement, finding, analysis, oneOriginReason, sought, wouldChange, checkedBy } = claim;
  const { speaker, rightOfReply, evidence, reviews, laterDevelopments, corrections, waivers } = claim;
  const described = evidence?.filter(({ note, locator, translation }) => [note, locator, translation].some((text) => text !== undefined));
  const draft: TranslationFile = {
    $schema: "../../src/schema/translation.schema.json",
    of: markVersion(claim),
    statement,
    shortStatement,
    speaker: speaker && { name: speaker.name, role: speaker.role, attribution: speaker.attribution },
    finding,
    analysis,
    // Of a source that stands twice, both are needed to tell them apart.
    evidence: evidence
      ?.filter(({ source }) => described?.some((each) => each.source === source))
      .map(({ source, translation, locator, note }) => ({ source, translation, locator, note })),
    oneOriginReason,
    sought,
    wouldChange,
    checkedBy,
    reviews: reviews?.map(({ by, note }) => ({ by, note })),
    laterDevelopments: laterDevelopments?.map(({ text }) => ({ text })),
    rightOfReply: rightOfReply?.answer === undefined ? undefined : { answer: rightOfReply.answer },
    corrections: corrections?.map(({ what, why, responsible }) => ({ what, why, responsible })),
    waivers: waivers?.map(({ reason }) => ({ reason })),
  };
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as unknown as TranslationFile;
}
