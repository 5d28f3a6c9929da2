import { foldText } from "../../article/fold-text.ts";
import type { PublishedReport, PublishedVersion } from "../published-state.ts";
import { isPublished } from "../published.ts";
import type { ClaimUnderCheck, ReportRule, RuleContext } from "./rule.ts";

/** Others link to a claim and quote its address; it must lead to the claim for good, or to the page that says why it was withdrawn. */
export const permalinkKept: ReportRule = {
  id: "permalink-kept",
  scope: "report",
  severity: "error",
  serves: ["IFCN 5: open and honest corrections", "EFCSN: corrections"],
  comparesPublished: true,
  check(context) {
    if (context.published === null) return;
    const live = context.report.claims.filter(({ claim }) => isPublished(claim.status));
    const owners = new Map(live.flatMap((claim) => [claim.id, ...(claim.claim.formerIds ?? [])].map((id) => [id, claim])));
    for (const [id, was] of context.published) {
      if (was === "unchanged" || !was.isPublished) continue;
      const owner = owners.get(id);
      if (owner === undefined) tellGone(id, was, context, context.published);
      else for (const former of was.formerIds) if (!owners.has(former)) tellDropped(former, owner, context);
    }
  },
};

function tellGone(id: string, was: PublishedVersion, { report, tell }: RuleContext, published: PublishedReport): void {
  const hidden = report.claims.find((claim) => claim.id === id || claim.claim.formerIds?.includes(id));
  if (hidden !== undefined) {
    const subject = hidden.id === id ? "The claim is published, but" : `The published address “${id}” leads to this claim, but`;
    tell(
      { claim: hidden.id },
      "/status",
      `${subject} its status is “${hidden.claim.status}” now, so its page would vanish.`,
      "Leave it as it is published until the new version is ready; or withdraw it: set “retracted” and add a correction that says why.",
    );
    return;
  }
  const successor = findSuccessor(was, report.claims, published);
  const fix =
    successor === null
      ? `Put ${id}.json back, with the status “retracted” and a correction that says why; or, if the claim has another id now, ` +
        `write "formerIds": ["${id}"] into its file.`
      : `If the claim is “${successor}” now, write "formerIds": ["${id}"] into ${successor}.json. Otherwise put ${id}.json back, with the ` +
        "status “retracted” and a correction that says why.";
  tell("report", "", `The claim “${id}” is published, but there is no ${id}.json any more: its address would lead nowhere.`, fix);
}

function tellDropped(id: string, { id: owner, claim }: ClaimUnderCheck, { tell }: RuleContext): void {
  const kept = JSON.stringify([...(claim.formerIds ?? []), id]);
  const message = `The published address “${id}” leads to this claim, but “formerIds” does not have it any more.`;
  tell({ claim: owner }, "/formerIds", message, `Write "formerIds": ${kept} into ${owner}.json.`);
}

/** A claim that was not there before and says the same, or quotes the same words, is probably the one that is missed. */
function findSuccessor(was: PublishedVersion, claims: readonly ClaimUnderCheck[], published: PublishedReport): string | null {
  const fold = (text: string): string => foldText(text).text.trim().toLowerCase();
  const quotes = new Set(was.quotes.map(({ exact }) => fold(exact)));
  const fresh = claims.filter(({ id }) => !published.has(id));
  const found =
    fresh.find(({ claim }) => was.statement !== undefined && fold(claim.statement) === fold(was.statement)) ??
    fresh.find(({ claim }) => claim.quotes.some(({ exact }) => quotes.has(fold(exact))));
  return found?.id ?? null;
}
