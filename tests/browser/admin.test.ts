import { afterAll, beforeAll, expect, test } from "vitest";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildClaim, claimPath, reportPath, sourcesPath } from "../project-builder.ts";
import { openForms, type OpenForms } from "./open-forms.ts";

const folder = "claims/harbour-bridge";
const fullPath = `${folder}/finest-bridge.json`;

/** A claim that says something in every field, with an invisible character that its file spells out. */
const full: Required<ClaimFile> = {
  ...(buildClaim() as Required<ClaimFile>),
  statement: "The bridge is the finest in the country, says the Harlow Post.",
  shortStatement: "The Harlow Post calls the bridge the finest.",
  quotes: [{ exact: "the finest bridge", prefix: "It is ", suffix: " in", occurrence: 1 }],
  speaker: { name: "Dana Reed", kind: "person", role: "reporter", sameAs: "https://post.example/reed", attribution: "by her article" },
  verdict: "misleading",
  flags: ["unsourced", "exaggerated"],
  status: "verified",
  evidence: [
    {
      source: "survey-office",
      stance: "contradicts",
      excerpt: "The bridge was\u00a0measured at 420 metres.",
      excerptContinues: true,
      translation: "It was measured.",
      locator: "page 2",
      note: "Says nothing about beauty.",
    },
  ],
  analysis: "First.\n\n- One [@survey-office]\n- Two “quoted”\n\n**Last.**",
  oneOriginReason: "The office measured it.",
  sought: "A vote about bridges, in the archive of the Post.",
  reviews: [{ by: "first reader", on: "2025-03-13", note: "Read all." }],
  recheckBy: "2025-05-30",
  laterDevelopments: [{ on: "2025-04", text: "The survey says more [@survey-office]." }],
  corrections: [
    {
      on: "2025-04-02",
      kind: "substantial",
      fields: ["statement", "verdict"],
      what: "The verdict was “false”.",
      why: "Beauty is a matter of taste.",
      cause: "our-error",
      responsible: "first reader",
      formerVerdict: "false",
    },
  ],
  rightOfReply: { asked: false, on: "2025-03-11", answer: "Nobody was asked." },
  formerIds: ["best-bridge"],
  related: ["bridge-length"],
  waivers: [{ rule: "second-reader", reason: "The second reader fell ill." }],
};

let forms: OpenForms;
beforeAll(async () => {
  forms = await openForms({ [fullPath]: full });
}, 120_000);
afterAll(() => forms.close());

async function expectGoodFiles(): Promise<void> {
  expect(await forms.project.run("claim", ["format", "--check"])).toMatchObject({ code: 0, stderr: "" });
  expect(await forms.project.run("check")).toMatchObject({ code: 0, stdout: "No problems.\n" });
}

test("a changed finding or summary is the only thing that changes in its file", async () => {
  const before = forms.read(claimPath);
  await forms.open("claims-harbour-bridge/entries/bridge-length");
  await forms.fill("finding", "Both documents give 420 metres.");
  await forms.save();
  expect(forms.read(claimPath)).toBe(
    before.replace("The builder’s drawings and the survey office both give 420 metres.", "Both documents give 420 metres."),
  );

  const report = forms.read(reportPath);
  await forms.open("reports/entries/harbour-bridge");
  await forms.fill("summary", "The length is right.");
  await forms.save();
  expect(forms.read(reportPath)).toBe(report.replace(/"summary": ".*"/, '"summary": "The length is right."'));
  await expectGoodFiles();
});

test("a claim that says something in every field loses nothing", async () => {
  const escaped = forms.read(fullPath).replace("\u00a0", "\\u00a0");
  forms.project.edit(fullPath, () => escaped);
  await forms.open("claims-harbour-bridge/entries/finest-bridge");
  await forms.fill("sought", "A vote about bridges.");
  await forms.save();
  expect(forms.read(fullPath)).toBe(escaped.replace("A vote about bridges, in the archive of the Post.", "A vote about bridges."));
});

test("a new source goes under its id, and a new piece of evidence can be chosen from it", async () => {
  const before = JSON.parse(forms.read(sourcesPath)) as { sources: object };
  await forms.open("sources/entries/harbour-bridge");
  await forms.press("Add source");
  await forms.fill("id", "museum-guide");
  await forms.fill("label", "Guide of the museum");
  await forms.fill("publisher", "Harlow Museum");
  await forms.fill("url", "https://museum.example/guide");
  await forms.fill("archivedUrl", "https://archive.example/museum.example/guide");
  await forms.fill("lang", "en");
  await forms.choose("kind", "Reference");
  await forms.save();
  expect(JSON.parse(forms.read(sourcesPath))).toEqual({
    ...before,
    sources: {
      ...before.sources,
      "museum-guide": {
        label: "Guide of the museum",
        publisher: "Harlow Museum",
        url: "https://museum.example/guide",
        archivedUrl: "https://archive.example/museum.example/guide",
        lang: "en",
        kind: "reference",
      },
    },
  });

  await forms.open("claims-harbour-bridge/entries/bridge-length");
  await forms.press("Add evidence");
  await forms.choose("source", "museum-guide");
  await forms.choose("stance", "Context");
  await forms.fill("excerpt", "The bridge has 28 cables on each side.");
  await forms.fill("locator", "page 3");
  await forms.save();
  const { evidence } = JSON.parse(forms.read(claimPath)) as ClaimFile;
  expect(evidence?.[2]).toEqual({
    source: "museum-guide",
    stance: "context",
    excerpt: "The bridge has 28 cables on each side.",
    locator: "page 3",
  });
  await expectGoodFiles();
});

test("a new claim is a file of its own, with its id as its name and without what was left empty", async () => {
  await forms.open("claims-harbour-bridge/new");
  await forms.fill("id", "bridge-is-new");
  await forms.fill("statement", "The bridge in Harlow is new.");
  await forms.press("Add quote");
  await forms.fill("exact", "The new bridge");
  await forms.press("Add speaker");
  await forms.fill("name", "Dana Reed");
  await forms.choose("status", "Draft");
  await forms.fill("asOf", "03102025");
  await forms.save();
  expect(forms.read(`${folder}/bridge-is-new.json`)).toBe(`{
  "$schema": "../../src/schema/claim.schema.json",
  "statement": "The bridge in Harlow is new.",
  "quotes": [
    {
      "exact": "The new bridge"
    }
  ],
  "speaker": {
    "name": "Dana Reed"
  },
  "status": "draft",
  "asOf": "2025-03-10"
}
`);
  await expectGoodFiles();
});

test("a value that the check would refuse is refused in the form, in words, and nothing is saved", async () => {
  const before = forms.read(claimPath);
  await forms.open("claims-harbour-bridge/entries/bridge-length");
  await forms.fill("finding", "One line.\nAnother line.");
  await forms.press("Publish");
  await forms.press("Publish now");
  await forms.shows("Finding didn't match the pattern: One paragraph without Markdown");
  expect(forms.read(claimPath)).toBe(before);

  await forms.open("claims-harbour-bridge/new");
  await forms.fill("id", "Not An Id");
  await forms.fill("statement", "The bridge stands in Harlow.");
  await forms.press("Publish");
  await forms.press("Publish now");
  await forms.shows("Id didn't match the pattern: small letters, digits and single hyphens");
  await forms.shows("Quotes must have between 1 and 50 item(s).");
  await forms.shows("Status is required");
});

test("the forms ask nobody but the site and what saves, and the browser has nothing to complain about", () => {
  const strangers = forms.requests.filter((address) => !forms.origins.some((origin) => address.startsWith(origin)));
  expect(strangers).toEqual([]);
  expect(forms.requests.length).toBeGreaterThan(10);
  expect(forms.complaints).toEqual([]);
});
