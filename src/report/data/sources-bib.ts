import type { ReportModel } from "../report-model.ts";
import { cslItems } from "./csl-json.ts";
import type { OpenData } from "./open-data.ts";

/** Writes the sources of a report as BibTeX; the key of each is its id. */
export function sourcesBib({ writeBibtex }: Pick<OpenData, "writeBibtex">, model: ReportModel): string {
  const { sources } = model.checked;
  const entries = cslItems(model).map(({ id, title, author, publisher, URL, language, note, custom }) =>
    writeBibtex({
      key: id,
      author: author?.[0]?.literal,
      title,
      publisher,
      published: sources[id]?.published,
      url: URL,
      accessed: sources[id]?.accessedOn,
      language,
      keyword: custom.kind,
      note,
    }),
  );
  return entries.join("\n");
}
