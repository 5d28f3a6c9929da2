import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { readHistory } from "../../../src/history/read-history.ts";
import type { ChangeView } from "../../../src/report/change-view.ts";
import { viewHistory, type HistoryView } from "../../../src/report/history-view.ts";
import type { ClaimFile, SiteFile } from "../../../src/schema/types.ts";
import { deriveSite, type Site } from "../../../src/site/derive-site.ts";
import { buildSite, claimId, minimalProject, testToday } from "../../project-builder.ts";
import { claimWith, makeRepository, type TestRepository } from "../history/test-repository.ts";

/** A repository with the minimal project as its first commit, the claim changed as the test wants it. */
export function published(first: Partial<ClaimFile> = {}, site: Partial<SiteFile> = {}, below = ""): TestRepository {
  const repository = makeRepository(below);
  const files = { ...minimalProject(), "_data/site.json": buildSite(site), ...claimWith(first) };
  repository.commit(files, { subject: "Publish", at: "2025-03-14T10:00:00Z" });
  return repository;
}

/** Checks the project and plans its pages; `asks` whether git is asked for the history. */
export function siteOf(root: string, preview = false, asks = true): Site {
  const { project, problems } = checkProject({ root, today: testToday });
  if (project === null) throw new Error(printProblems(problems));
  return deriveSite(project, { preview, ...(asks && { history: readHistory(root) }) });
}

/** The history of the one claim, as its pages show it. */
export function viewOf(root: string, preview = false, asks = true): HistoryView {
  const model = siteOf(root, preview, asks).models[0];
  const claim = model?.claimsById.get(claimId);
  if (model === undefined || claim === undefined) throw new Error("The claim is not shown.");
  return viewHistory(model, claim);
}

/** Writes a change as a reader meets it; what was taken out in brackets with minus, what was put in with plus. */
export function words({ label, from, to, verdicts, parts }: ChangeView): string {
  if (verdicts !== null) return `${label}: ${verdicts.from?.label ?? "none"} → ${verdicts.to?.label ?? "none"}`;
  if (parts.length > 0) {
    return `${label}: ${parts.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`)).join("")}`;
  }
  if (from !== null && to !== null) return `${label}: ${from} → ${to}`;
  return from === null && to === null ? label : `${label}: ${from ?? to}`;
}
