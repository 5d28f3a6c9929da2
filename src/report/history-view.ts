import type { ClaimHistory, HistoryEntry } from "../history/history.ts";
import { viewChange, viewFormerVerdict, type ChangeView } from "./change-view.ts";
import type { DayView } from "./claim-view.ts";
import { formatDate } from "./format-date.ts";
import type { NumberedClaim, ReportModel } from "./report-model.ts";
import type { VerdictView } from "./verdict-view.ts";
import { versionLink } from "./version-link.ts";

/** What readers compare of a version. A part is the same when the version before had it too. */
export interface VersionView {
  verdict: VerdictView | null;
  statement: string | null;
  finding: string | null;
  /** Where the check stood, where it was not simply verified. */
  status: string | null;
  same: { verdict: boolean; statement: boolean; finding: boolean };
}

/** One entry of a claim's history. */
export interface HistoryEntryView {
  /** Its place from the oldest, from 1: version 3 stays version 3. */
  number: number;
  /** Null where there is no day. */
  on: DayView | null;
  /** What happened, in a word or two. */
  title: string;
  changes: ChangeView[];
  /** Why, in the words of the corrections or of the commit; empty where nobody said. */
  reasons: string[];
  byProgram: boolean;
  /** The address the claim had before this entry, when it was moved: /report/claim/ */
  formerAddress: string | null;
  version: VersionView | null;
  /** Where the file of this version can be read. */
  url: string | null;
}

/** What pages show of a claim's history. */
export interface HistoryView {
  /** A sentence that stands alone: why there is no history, or that nothing has changed; null when entries are to be shown. */
  note: string | null;
  /** Newest first. */
  entries: HistoryEntryView[];
  /** The page with all versions, relative to the site's root; null when there is only one version. */
  path: string | null;
}

/** Where the page with the versions of a claim is: none for a claim that has only one. */
export function historyPath({ path, history }: NumberedClaim): string | null {
  const versions = history?.entries.filter(({ version }) => version !== null).length ?? 0;
  return versions < 2 ? null : path.replace(/index\.html$/, "history/index.html");
}

/** Arranges the history of a claim for its pages. */
export function viewHistory(model: ReportModel, claim: NumberedClaim): HistoryView {
  const { history } = claim;
  const entries = (history?.entries ?? []).map((entry, place, all) => viewEntry(model, claim, entry, all.slice(place + 1)));
  return { note: noteFor(model, history, entries), entries, path: historyPath(claim) };
}

function noteFor({ t }: ReportModel, history: ClaimHistory | null, entries: readonly HistoryEntryView[]): string | null {
  if (history === null) return t("history.unread");
  if (history.state !== "available") return t(`history.none.${history.state}`);
  const [only] = entries;
  if (only === undefined) return t("history.unrecorded");
  if (entries.length > 1 || history.entries[0]?.kind !== "recorded") return null;
  return only.on === null ? t("history.unchanged") : t("history.unchanged-since", { title: only.title, date: only.on.text });
}

function viewEntry(model: ReportModel, claim: NumberedClaim, entry: HistoryEntry, older: readonly HistoryEntry[]): HistoryEntryView {
  const { lang, site } = model;
  const { commit, date, kind, formerFile } = entry;
  const hasFile = commit !== null && kind !== "removed" && kind !== "withdrawn";
  return {
    number: older.length + 1,
    on: date === null ? null : { raw: date, text: formatDate(date, lang) },
    title: titleOf(model, entry),
    // Entries of the corrections are the reasons, not what changed.
    changes: entry.changes
      .filter(({ field }) => field !== "corrections" || entry.changes.length === 1)
      .map((change) => viewChange(model, change)),
    reasons: reasonsFor(claim, entry),
    byProgram: entry.byProgram,
    formerAddress: formerFile === null ? null : `/${formerFile.replace(/^claims\/|\.json$/g, "")}/`,
    version: viewVersion(model, entry, older),
    url: site.forge !== undefined && hasFile ? versionLink(site.forge, commit, entry.file) : null,
  };
}

function titleOf({ t }: ReportModel, { kind, version }: HistoryEntry): string {
  const isDraft = kind === "recorded" && (version?.status === "draft" || version?.status === "in-review");
  return t(`history.kind.${isDraft ? "drafted" : kind}`);
}

/** A correction explains a change when it was recorded with it, or on the same day about one of its fields; else the commit's subject does. */
function reasonsFor({ claim }: NumberedClaim, { changes, date, subject }: HistoryEntry): string[] {
  const recorded = new Set(changes.filter(({ field, kind }) => field === "corrections" && kind === "added").map(({ item }) => item));
  const changed = new Set(changes.map(({ field }) => field));
  const reasons = (claim.corrections ?? [])
    .filter(({ on, fields }) => recorded.has(on) || (on === date && fields.some((field) => changed.has(field))))
    .map(({ why }) => why);
  return reasons.length > 0 ? [...new Set(reasons)] : [subject].filter((text) => text !== "");
}

function viewVersion(model: ReportModel, { version }: HistoryEntry, older: readonly HistoryEntry[]): VersionView | null {
  if (version === null) return null;
  const before = older.find((entry) => entry.version !== null)?.version ?? null;
  const isSame = (name: "verdict" | "statement" | "finding"): boolean => before !== null && before[name] === version[name];
  return {
    verdict: version.verdict === null ? null : viewFormerVerdict(model, version.verdict),
    statement: version.statement,
    finding: version.finding,
    status:
      version.status === "verified" ? null : (model.ratings.statuses.find(({ id }) => id === version.status)?.label ?? version.status),
    same: { verdict: isSame("verdict"), statement: isSame("statement"), finding: isSame("finding") },
  };
}
