import papaparse from "papaparse";
import { describe, expect, test } from "vitest";
import { claimsCsv } from "../../../../src/report/data/claims-csv.ts";
import { writeCsv } from "../../../../src/report/data/write-csv.ts";
import { reportId } from "../../../project-builder.ts";
import { buildOpenData, hostileLines } from "./build-open-data.ts";

function read(csv: string): string[][] {
  const { data, errors } = papaparse.parse<string[]>(csv, { delimiter: ",", newline: "\r\n" });
  expect(errors).toEqual([]);
  return data;
}

describe("CSV (RFC 4180)", () => {
  test("comes back from another reader as it was, whatever the texts say", () => {
    const cells = [
      ...hostileLines.filter((line) => !/^[=+\-@＝]/.test(line)),
      "",
      " a space before",
      "two\r\nlines",
      "two\nlines",
      '"',
      ",",
      "\u0000",
    ];
    expect(read(writeCsv([cells, cells.toReversed()]))).toEqual([cells, cells.toReversed(), [""]]);
  });

  test("ends every record, the last too, with CR and LF", () => {
    expect(
      writeCsv([
        ["a", 1],
        ["b", 2.5],
      ]),
    ).toBe("a,1\r\nb,2.5\r\n");
  });

  test.each(["=1+1", "'=1+1", "''+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"])(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => {
      expect(read(writeCsv([[text, "x"]]))[0]).toEqual([`'${text}`, "x"]);
    },
  );

  test("leaves numbers alone, also those below zero", () => {
    expect(writeCsv([[-1, 0]])).toBe("-1,0\r\n");
  });
});

describe("claims.csv", () => {
  const data = buildOpenData({
    claims: {
      "bridge-length": {
        quotes: [{ exact: "420 metres long" }, { exact: "the finest bridge" }],
        statement: "=The new bridge in Harlow, says the paper, is 420 metres long.",
        finding: 'It is. The builder says "420".',
        speaker: { name: "Dana Reed", role: "mayor" },
        flags: ["exaggerated", "outdated"],
        corrections: [
          {
            on: "2025-03-14",
            kind: "minor",
            fields: ["finding"],
            what: "A word.",
            why: "Unclear.",
            cause: "wording",
            responsible: "the desk",
          },
        ],
      },
    },
  });
  const [model] = data.models;
  const [head = [], row = []] = model === undefined ? [] : read(claimsCsv(data, model));
  const cell = (name: string): string | undefined => row[head.indexOf(name)];

  test("has one line for each claim below the names of the columns", () => {
    expect(head.slice(0, 5)).toEqual(["report", "claim", "number", "url", "statement"]);
    expect(new Set(head).size).toBe(head.length);
    expect(row.length).toBe(head.length);
    expect([cell("report"), cell("claim"), cell("number"), cell("url")]).toEqual([
      reportId,
      "bridge-length",
      "1",
      "https://checked.example/harbour-bridge/bridge-length/",
    ]);
  });

  test("says what the claim file says, a formula disarmed", () => {
    expect(cell("statement")).toBe("'=The new bridge in Harlow, says the paper, is 420 metres long.");
    expect(cell("finding")).toBe('It is. The builder says "420".');
    expect([cell("verdict"), cell("verdict_label"), cell("verdict_value"), cell("status")]).toEqual(["true", "True", "5", "verified"]);
    expect([cell("speaker"), cell("speaker_role"), cell("flags")]).toEqual(["Dana Reed", "mayor", "exaggerated outdated"]);
    expect(cell("quotes")).toBe("420 metres long | the finest bridge");
    expect([cell("supporting"), cell("contradicting")]).toEqual(["builder-drawings survey-office", ""]);
    expect([cell("corrections"), cell("last_corrected_on")]).toEqual(["1", "2025-03-14"]);
  });
});
