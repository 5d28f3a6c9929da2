import type { ClaimWords, ReportWords } from "../../../../src/site/share-images/share-words.ts";

const frame = { lang: "en", dir: "ltr", siteName: "Checked in Harlow", title: "A bridge for Harlow", alt: "" } as const;

/** What the picture of a claim says, changed as the test wants it. */
export function someClaim(changes: Partial<ClaimWords> = {}): ClaimWords {
  const sign = { word: "Mostly true", icon: "three-quarters", colour: "teal" };
  return { kind: "claim", ...frame, sign, statement: "The new bridge in Harlow is 420 metres long.", ...changes };
}

/** What the picture of a report says, changed as the test wants it. */
export function someReport(changes: Partial<ReportWords> = {}): ReportWords {
  const verdicts = [
    { word: "False", icon: "cross", colour: "vermilion", count: 3, number: "3" },
    { word: "True", icon: "check", colour: "blue", count: 7, number: "7" },
  ];
  return { kind: "report", ...frame, checked: "10 claims checked", verdicts, ...changes };
}
