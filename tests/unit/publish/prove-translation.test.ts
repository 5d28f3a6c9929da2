import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { TranslationFile } from "../../../src/schema/types.ts";
import { markVersion } from "../../../src/check/translations/mark-version.ts";
import { buildClaim, claimPath } from "../../project-builder.ts";
import { translatedClaim } from "../languages/translated-claim.ts";
import { correction, prove, proveChanged, writeSite, type WrittenSite } from "./write-site.ts";

const page = "harbour-bridge/bridge-length/es/index.html";
const claim = buildClaim({ ...translatedClaim.claim, corrections: [correction] });
const ofCorrection = { what: "La conclusión nombra las dos fuentes.", why: "Faltaba una.", responsible: "primera lectora" };
const translation: TranslationFile = { ...translatedClaim.translation({ corrections: [ofCorrection] }), of: markVersion(claim) };
const spanish = readFileSync(new URL("../../../_data/strings/es.json", import.meta.url), "utf8");

let site: WrittenSite;

beforeAll(() => {
  site = writeSite({
    "_data/strings/es.json": spanish,
    [claimPath]: claim,
    [claimPath.replace(".json", ".es.json")]: translation,
  });
});

test("the page of a translation is held against its file, the claim’s file and the scale in its language, and all is well", () => {
  expect(readFileSync(join(site.folder, page), "utf8")).toContain('data-fact="verdict"');
  expect([...site.expectations.claims.keys()]).toContain(page);
  expect(prove(site)).toEqual([]);
});

test.each<[string, string | RegExp, string, string]>([
  [
    "the statement",
    /data-fact="statement">[^<]*/,
    'data-fact="statement">El puente mide 240 metros.',
    "The statement is not the same everywhere",
  ],
  ["the main heading", /<h1([^>]*)>[^<]*/, "<h1>Otro", "The main heading is not the same everywhere"],
  ["the verdict", /(data-fact="verdict"[^>]*>)[^<]*/, 'data-fact="verdict">Falso', "The verdict is not the same everywhere"],
  [
    "the finding",
    "Los planos y la oficina de topografía dan 420 metros.</p>",
    "Los planos dan 240.</p>",
    "The finding is not the same everywhere",
  ],
  [
    "the words of a correction",
    new RegExp(ofCorrection.what, "g"),
    "Otra cosa.",
    "The correction of 2025-04-02 is marked up or recorded as",
  ],
  ["the day of a correction", /datetime="2025-04-02"/g, 'datetime="2025-04-03"', "The day of a correction is not the same everywhere"],
])("a translation that shows %s otherwise is found", (_what, from, to, message) => {
  expect(proveChanged(site, page, from, to).join("\n")).toContain(`${page}: ${message}`);
});

test("a translation has no ClaimReview of its own", () => {
  const review = '<script type="application/ld+json">{"@type":"ClaimReview"}</script>';
  expect(proveChanged(site, page, "</head>", `${review}</head>`)).toContain(
    `one-claim-review  ${page}: The markup of the page has 1 ClaimReview, and must have 0: it is a translation, and one check has one ClaimReview.`,
  );
});

test("a translation that is not there is missed", () => {
  const { expectations } = writeSite({
    [claimPath]: claim,
    "_data/strings/es.json": spanish,
    [claimPath.replace(".json", ".es.json")]: translation,
  });
  const without = writeSite({ [claimPath]: claim });
  expect(prove({ folder: without.folder, expectations }).join("\n")).toContain(page);
});

test("the data name the translation: the ClaimReview of the original, and the report’s file with its words", () => {
  const url = "https://checked.example/harbour-bridge/bridge-length/es/";
  const read = (name: string): Record<string, unknown> =>
    JSON.parse(readFileSync(join(site.folder, name), "utf8")) as Record<string, unknown>;
  expect(read("harbour-bridge/bridge-length/claim.jsonld")).toMatchObject({
    inLanguage: "en",
    workTranslation: [{ "@type": "WebPage", url, inLanguage: "es" }],
  });
  expect(read("harbour-bridge/report.json")["claims"]).toMatchObject([
    { id: "bridge-length", translations: [{ lang: "es", url, statement: "El puente nuevo de Harlow mide 420 metros.", upToDate: true }] },
  ]);
  expect(readFileSync(join(site.folder, "harbour-bridge/bridge-length/claim.json"), "utf8")).not.toContain("El puente");
});

test("a translation that is out of date is named as such, and is none of the ClaimReview", () => {
  const stale = writeSite({
    "_data/strings/es.json": spanish,
    [claimPath]: claim,
    [claimPath.replace(".json", ".es.json")]: { ...translation, of: "0123456789abcdef" },
  });
  expect(prove(stale)).toEqual([]);
  const read = (name: string): string => readFileSync(join(stale.folder, name), "utf8");
  expect(read("harbour-bridge/bridge-length/claim.jsonld")).not.toContain("workTranslation");
  expect(read("harbour-bridge/report.json")).toContain('"upToDate": false');
});
