import { groupByVerdict } from "../../report/claim-groups.ts";
import type { NumberedClaim, ReportModel } from "../../report/report-model.ts";

/** A word that stands for a verdict, with its icon, and the colour that ratings.json names. */
export interface Sign {
  word: string;
  icon: string;
  colour: string;
}

/** What every picture says. */
interface Frame {
  lang: string;
  dir: "ltr" | "rtl";
  siteName: string;
  /** The title of the report. */
  title: string;
  /** The same as the picture, for those who do not see it. */
  alt: string;
}

/** What the picture of a claim says. */
export interface ClaimWords extends Frame {
  kind: "claim";
  sign: Sign;
  statement: string;
}

/** What the picture of a report says. */
export interface ReportWords extends Frame {
  kind: "report";
  /** How many claims were checked. */
  checked: string;
  /** In the order of the scale, with the number of claims that have it, also as it is written. */
  verdicts: (Sign & { count: number; number: string })[];
}

export type ShareWords = ClaimWords | ReportWords;

/** Gathers what the picture of a claim says. A statement never stands without what became of it: of a retracted check the status. */
export function claimWords(model: ReportModel, { claim, verdict }: NumberedClaim): ClaimWords {
  const status = model.ratings.statuses.find(({ id }) => id === claim.status);
  const sign =
    claim.status === "retracted"
      ? { word: status?.label ?? claim.status, icon: "question", colour: "grey" }
      : { word: verdict.label, icon: verdict.icon, colour: verdict.colour };
  const alt = plain(model.t("claim.page-title", { verdict: sign.word, statement: claim.statement }));
  return { kind: "claim", ...frame(model), alt, sign, statement: claim.statement };
}

/** Gathers what the picture of a report says. */
export function reportWords(model: ReportModel): ReportWords {
  const { t } = model;
  const verdicts = groupByVerdict(model).map(({ verdict: { label, icon, colour }, claims: { length } }) => ({
    word: label,
    icon,
    colour,
    count: length,
    number: t.number(length),
  }));
  const checked = t("share.checked", { count: model.claims.length });
  const list = t.list(verdicts.map(({ word, number }) => `${word} ${number}`));
  const alt = plain(t("share.report", { title: model.checked.report.title, checked, verdicts: list }));
  return { kind: "report", ...frame(model), alt, checked, verdicts };
}

function frame({ lang, dir, site, checked }: ReportModel): Omit<Frame, "alt"> {
  return { lang, dir, siteName: site.name, title: checked.report.title };
}

/** Networks show the text as it is; they know no isolated names. */
function plain(text: string): string {
  return text.replaceAll(/[\u2068\u2069]/g, "");
}
