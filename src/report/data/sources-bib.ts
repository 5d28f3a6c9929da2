import type { ReportModel } from "../report-model.ts";
import { cslItems } from "./csl-json.ts";
import { bibtexDate, writeBibtex } from "./write-bibtex.ts";

/** Writes the sources of a report as BibTeX; the key of each is its id. */
export function sourcesBib(model: ReportModel): string {
  const { sources } = model.checked;
  return writeBibtex(
    cslItems(model).map(({ id, title, author, publisher, URL, language, note, custom }) => ({
      key: id,
      fields: {
        author: author?.[0]?.literal,
        title,
        howpublished: publisher,
        ...bibtexDate(sources[id]?.published),
        url: URL,
        urldate: sources[id]?.accessedOn,
        language,
        keywords: custom.kind,
        note,
      },
    })),
  );
}
