import type { ReportModel } from "../report-model.ts";
import { cslItems, type CslItem } from "./csl-json.ts";

const types: Record<CslItem["type"], string> = { "article-newspaper": "NEWS", dataset: "DATA", document: "GEN", webpage: "ELEC" };

/**
 * Writes the sources of a report in the RIS format of reference managers: a tag of two letters and a value on each line, CRLF. No value
 * is broken over lines, as readers of the format disagree on how to join them.
 */
export function sourcesRis(model: ReportModel): string {
  const { sources } = model.checked;
  return cslItems(model)
    .map((item) =>
      writeRecord([
        ["TY", types[item.type]],
        ["ID", item.id],
        ["TI", item.title],
        ["AU", item.author?.[0]?.literal],
        ["T2", item.type === "article-newspaper" ? item.publisher : undefined],
        ["PB", item.publisher],
        ["PY", sources[item.id]?.published?.slice(0, 4)],
        ["DA", risDate(sources[item.id]?.published)],
        ["Y2", risDate(sources[item.id]?.accessedOn)],
        ["UR", item.URL],
        ["LA", item.language],
        ["KW", item.custom.kind],
        ["N1", item.note],
      ]),
    )
    .join("\r\n");
}

function writeRecord(fields: [string, string | undefined][]): string {
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replaceAll(/\s+/g, " ").trim()}\r\n`]));
  return `${lines.join("")}ER  - \r\n`;
}

/** RIS writes year, month, day and other words, each ended by a slash. */
function risDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const [year = "", month = "", day = ""] = value.split("-");
  return `${year}/${month}/${day}/`;
}
