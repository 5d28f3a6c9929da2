import { describe, expect, test } from "vitest";
import { listCorrections, recordCorrections } from "../../../src/report/corrections-view.ts";
import { createTexts, stringsFor } from "../../../src/report/interface-texts.ts";
import { arrangeReport } from "../../../src/report/report-model.ts";
import type { Project } from "../../../src/check/checked.ts";
import type { Correction } from "../../../src/schema/types.ts";
import { articlePath, articleText, buildClaim, buildReport, buildSources } from "../../project-builder.ts";
import { buildChecked } from "./build-model.ts";

const correction = (on: string, what: string): Correction => ({
  on,
  kind: "minor",
  fields: ["finding"],
  what,
  why: "It was not clear.",
  cause: "wording",
  responsible: "editor",
});

function listOf(project: Project): ReturnType<typeof listCorrections> {
  const models = project.reports.flatMap((checked) => arrangeReport(project, checked, false) ?? []);
  return listCorrections(models.flatMap(recordCorrections), (lang) => createTexts(stringsFor(project.strings, lang), lang));
}

describe("the record of corrections", () => {
  test("gathers those of all published claims of all reports, newest first, each with its claim and report", () => {
    const project = buildChecked({
      article: "It opened late. It is 420 metres long. It cost 31 million pounds.",
      claims: {
        length: {
          quotes: [{ exact: "420 metres long" }],
          corrections: [correction("2025-05-02", "second"), correction("2025-04-01", "fourth")],
        },
        cost: {
          quotes: [{ exact: "31 million pounds" }],
          corrections: [correction("2025-05-20", "first"), correction("2025-04-01", "third")],
        },
        opening: { quotes: [{ exact: "opened late" }], status: "draft", corrections: [correction("2025-05-25", "of a draft")] },
      },
      files: {
        [articlePath.replace("harbour-bridge", "another")]: articleText,
        "claims/another/_report.json": buildReport({ title: "Another report" }),
        "claims/another/_sources.json": { sources: buildSources() },
        "claims/another/span.json": buildClaim({ corrections: [correction("2025-03-20", "fifth")] }),
      },
    });
    const listed = listOf(project);
    expect(listed.map(({ what, on, claim, reportTitle }) => `${what}: ${on.raw} ${claim.path} ${reportTitle}`)).toEqual([
      "first: 2025-05-20 harbour-bridge/cost/index.html A bridge for Harlow",
      "second: 2025-05-02 harbour-bridge/length/index.html A bridge for Harlow",
      "third: 2025-04-01 harbour-bridge/cost/index.html A bridge for Harlow",
      "fourth: 2025-04-01 harbour-bridge/length/index.html A bridge for Harlow",
      "fifth: 2025-03-20 another/span/index.html Another report",
    ]);
  });

  test("is empty when nothing was corrected", () => {
    expect(listOf(buildChecked())).toEqual([]);
  });
});
