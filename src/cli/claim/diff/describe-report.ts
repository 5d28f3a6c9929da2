import { isUtf8 } from "node:buffer";
import { readTranslationName } from "../../../check/list-report.ts";
import { describeChange } from "../../../history/describe-change.ts";
import { isRecord, parseVersion, textOf, type OldClaim } from "../../../history/parse-version.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { FileVersions } from "./read-versions.ts";
import { wordMarkdown } from "./word-markdown.ts";

/**
 * Says in Markdown what was changed in a report, one entry of a list for each claim and for each other file.
 *
 * @param versions the changed files of the report by their names in its folder
 */
export function describeReport(versions: ReadonlyMap<string, FileVersions>): string[] {
  const { renamed, others } = pairRenamed(versions);
  return [
    ...renamed.map(({ from, to, before, after }) => describeClaim(`**${from}** is called **${to}** now`, before, after)),
    ...[...others].flatMap(([name, { before, after }]) => describeFile(name, before, after)),
  ];
}

interface Renamed {
  from: string;
  to: string;
  before: OldClaim;
  after: OldClaim;
}

/** A claim that came names the one that went among its former ids, or says the same. */
function pairRenamed(versions: ReadonlyMap<string, FileVersions>): { renamed: Renamed[]; others: Map<string, FileVersions> } {
  const others = new Map(versions);
  const claims = [...versions]
    .filter(([name]) => isClaimFile(name))
    .map(([name, { before, after }]) => ({ name, before: read(before), after: read(after) }));
  const gone = claims.filter(({ after }) => after === null);
  const renamed = claims.flatMap(({ name, before, after }): Renamed[] => {
    if (before !== null || after === null) return [];
    const former = gone.find((one) => one.before !== null && others.has(one.name) && isSuccessor(after, idOf(one.name), one.before));
    if (former === undefined || former.before === null) return [];
    others.delete(name);
    others.delete(former.name);
    return [{ from: idOf(former.name), to: idOf(name), before: former.before, after }];
  });
  return { renamed, others };
}

function isSuccessor(after: OldClaim, id: string, before: OldClaim): boolean {
  const former = after["formerIds"];
  return (Array.isArray(former) && former.includes(id)) || after["statement"] === before["statement"];
}

function describeFile(name: string, before: Buffer | null, after: Buffer | null): string[] {
  if (name === "_article.md")
    return [
      before === null
        ? "The article is new."
        : after === null
          ? "The article was removed."
          : "**The article was changed.** Look at its text.",
    ];
  const [old, now] = [read(before), read(after)];
  if (name === "_sources.json") return describeSources(old, now);
  if (name === "_report.json")
    return old === null || now === null ? [`The report’s own file ${whatCame(old, now)}.`] : describeFields("The report", old, now);
  const translation = readTranslationName(name);
  if (translation !== null)
    return [`**${translation.claim}**, translation into ${escapeMarkdown(translation.lang)}: ${whatCame(old, now)}`];
  if (!isClaimFile(name)) return [];
  const id = idOf(name);
  if (now === null) return [`**${id}** ${after === null ? "was removed" : "cannot be read"}`];
  if (old !== null) return describeFields(`**${id}**`, old, now);
  return [
    `**${id}** is new (${escapeMarkdown(textOf(now["status"]) ?? "without a status")}): ${escapeMarkdown(textOf(now["statement"]) ?? "")}`,
  ];
}

function whatCame(old: OldClaim | null, now: OldClaim | null): string {
  if (now === null) return "was removed, or cannot be read";
  return old === null ? "is new" : "was changed";
}

/** Nothing when only the form of the file changed. */
function describeFields(subject: string, before: OldClaim, after: OldClaim): string[] {
  return describeChange(before, after).length === 0 ? [] : [describeClaim(subject, before, after)];
}

function describeClaim(subject: string, before: OldClaim, after: OldClaim): string {
  const changes = describeChange(before, after).filter(({ field }) => field !== "formerIds" || !subject.includes(" is called "));
  const worded = changes.map(wordMarkdown);
  const short = worded.filter(({ isLong }) => !isLong).map(({ markdown }) => markdown);
  const long = worded.filter(({ isLong }) => isLong).map(({ markdown }) => `\n  - ${markdown}`);
  const reasons = changes
    .filter(({ field, kind, part }) => field === "corrections" && kind === "added" && part === null)
    .map(({ item }) => giveReason(after, item));
  const line = short.length === 0 ? subject : `${subject}: ${short.join("; ")}`;
  return `${line}${long.join("")}${reasons.join("")}`;
}

/** What readers will be told of a correction. */
function giveReason({ corrections }: OldClaim, on: string | null): string {
  const entries = Array.isArray(corrections) ? corrections.filter(isRecord) : [];
  const entry = entries.find((one) => on?.startsWith(textOf(one["on"]) ?? "-") === true);
  return entry === undefined ? "" : `\n  - ${escapeMarkdown(`${textOf(entry["what"]) ?? ""} ${textOf(entry["why"]) ?? ""}`)}`;
}

function describeSources(old: OldClaim | null, now: OldClaim | null): string[] {
  const [before, after] = [sourcesIn(old), sourcesIn(now)];
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = ids.flatMap((id) => {
    const [one, other] = [before[id], after[id]];
    if (!isRecord(one)) return isRecord(other) ? [`${escapeMarkdown(id)} added`] : [];
    if (!isRecord(other)) return [`${escapeMarkdown(id)} removed`];
    const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
      (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
    );
    return fields.length === 0 ? [] : [`${escapeMarkdown(id)} changed (${fields.map(escapeMarkdown).join(", ")})`];
  });
  return changed.length === 0 ? [] : [`Sources: ${changed.join("; ")}`];
}

function sourcesIn(file: OldClaim | null): OldClaim {
  const sources = file?.["sources"];
  return isRecord(sources) ? sources : {};
}

function read(bytes: Buffer | null): OldClaim | null {
  return bytes !== null && isUtf8(bytes) ? parseVersion(bytes) : null;
}

function isClaimFile(name: string): boolean {
  return name.endsWith(".json") && !name.startsWith("_") && readTranslationName(name) === null;
}

function idOf(name: string): string {
  return escapeMarkdown(name.replace(/\.json$/, ""));
}
