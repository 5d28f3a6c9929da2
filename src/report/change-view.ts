import type { Change, TextPart } from "../history/change.ts";
import { formatDate } from "./format-date.ts";
import type { ReportModel } from "./report-model.ts";
import type { VerdictView } from "./verdict-view.ts";

/** One change as readers see it: what it is about, and what was and is there. */
export interface ChangeView {
  /** Verdict; Source “Survey of the bridge”, excerpt; or, where nothing follows, a whole sentence without its stop. */
  label: string;
  /** The values, in words; null where there are none to be shown. */
  from: string | null;
  to: string | null;
  /** The verdicts, where the change is of the verdict. */
  verdicts: { from: VerdictView | null; to: VerdictView | null } | null;
  /** The text in pieces, where it is a text that changed. */
  parts: TextPart[];
}

const fields =
  "status verdict statement finding flags speaker quotes evidence analysis oneOriginReason sought wouldChange laterDevelopments rightOfReply shortStatement asOf checkedOn checkedBy reviews recheckBy related formerIds waivers corrections".split(
    " ",
  );
const parts =
  "stance excerpt excerptContinues translation locator note name kind role sameAs attribution exact prefix suffix occurrence text asked on answer reason what why cause fields responsible formerVerdict".split(
    " ",
  );
/** Lists whose entries are known by their days. */
const byDate = new Set(["corrections", "laterDevelopments"]);
const dates = new Set(["asOf", "checkedOn", "recheckBy", "on"]);

/** Words one change for readers, with the labels of the rating scale and the names of the report's sources. */
export function viewChange(model: ReportModel, change: Change): ChangeView {
  const { t } = model;
  const { field, item, part, kind } = change;
  const none = { from: null, to: null, verdicts: null, parts: [] };
  const what = fields.includes(field) ? t(`history.field.${field}`) : field;
  const name = item === null || item === "" ? null : nameItem(model, field, item);
  if (kind === "moved") return { ...none, label: t("history.moved", { what }) };

  const subject = name === null ? what : t(byDate.has(field) ? "history.entry-of" : "history.entry", { what, name });
  const label =
    part === null || (field === "quotes" && part === "exact") ? subject : t("history.part", { what: subject, part: namePart(model, part) });
  if (change.parts.length > 0) return { ...none, label: field === "quotes" && part === "exact" ? what : label, parts: change.parts };
  const show = (value: string | null): string | null => (value === null ? null : showValue(model, part ?? field, value));
  const [from, to] = [show(change.from), show(change.to)];
  if (field === "verdict") {
    const verdict = (value: string | null): VerdictView | null => (value === null ? null : viewFormerVerdict(model, value));
    return { ...none, label, verdicts: { from: verdict(change.from), to: verdict(change.to) } };
  }
  if (kind === "changed")
    return from === null || to === null ? { ...none, label: t("history.changed", { what: label }) } : { ...none, label, from, to };
  return {
    ...none,
    label: t(kind === "added" ? "history.added" : "history.removed", { what: label }),
    [kind === "added" ? "to" : "from"]: from ?? to,
  };
}

function namePart({ t }: ReportModel, part: string): string {
  return parts.includes(part) ? t(`history.part-name.${part}`) : part;
}

function nameItem({ checked, ratings, lang }: ReportModel, field: string, item: string): string {
  switch (field) {
    case "evidence": {
      const source = checked.sources[item];
      const name = source?.title ?? source?.label ?? item;
      return source === undefined || name.includes(source.publisher) ? name : `${source.publisher}, ${name}`;
    }
    case "flags":
      return ratings.flags.find(({ id }) => id === item)?.label ?? item;
    case "corrections":
    case "laterDevelopments":
      return /^\d{4}(-\d\d){0,2}$/.test(item) ? formatDate(item, lang) : item;
    default:
      return item;
  }
}

function showValue({ ratings, t, lang }: ReportModel, name: string, value: string): string {
  if (name === "status") return ratings.statuses.find(({ id }) => id === value)?.label ?? value;
  if (name === "stance") return ratings.stances.find(({ id }) => id === value)?.label ?? value;
  if (dates.has(name) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))) return formatDate(value, lang);
  if (value === "true" || value === "false") return t(value === "true" ? "history.yes" : "history.no");
  return value;
}

/** Shows the verdict of an old version; an id that the scale does not have any more is shown as it was written. */
export function viewFormerVerdict({ ratings }: ReportModel, value: string): VerdictView {
  const known = ratings.verdicts.find(({ id }) => id === value);
  if (known === undefined) return { id: "none", label: value, definition: value, icon: "question", colour: "grey" };
  return { id: known.id, label: known.label, definition: known.definition, icon: known.icon, colour: known.colour };
}
