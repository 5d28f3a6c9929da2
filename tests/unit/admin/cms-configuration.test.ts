import { describe, expect, test } from "vitest";
import { reservedClaimIds } from "../../../src/check/reserved-ids.ts";
import { formats, readSchema } from "../../../src/check/schema-validators.ts";
import type { ClaimsCollection } from "../../../src/site/admin/claims-collection.ts";
import type { CmsField } from "../../../src/site/admin/cms-field.ts";
import { cmsConfiguration, type FilesCollection, type SiteOfForms } from "../../../src/site/admin/cms-configuration.ts";
import { sentences } from "../../../src/site/admin/make-fields.ts";
import { textPattern } from "../../../src/site/admin/text-patterns.ts";
import ratings from "../../../_data/ratings.json" with { type: "json" };
import type { RatingsFile } from "../../../src/schema/types.ts";
import { compareWithSchema } from "./compare-with-schema.ts";

function configure(admin: Partial<SiteOfForms["admin"]> = {}, scale: Partial<RatingsFile> = {}) {
  return cmsConfiguration({
    admin: { backend: "github", repo: "owner/name", ...admin },
    baseUrl: "https://checked.example/",
    reports: [
      { id: "harbour-bridge", title: "A bridge for Harlow" },
      { id: "town-hall", title: "A hall for Harlow" },
    ],
    read: readSchema,
    ratings: { ...(ratings as RatingsFile), ...scale },
    reservedClaimIds,
    waivableRules: ["second-reader"],
  });
}

const { collections } = configure();
const [reports, sources, claims] = collections as [FilesCollection, FilesCollection, ClaimsCollection];
const forms: Record<"report" | "sources" | "claim", CmsField[]> = {
  report: reports.files[0]?.fields ?? [],
  sources: sources.files[0]?.fields ?? [],
  // The id is the file's name and stands in no schema.
  claim: claims.fields.slice(1),
};

function fieldAt(fields: readonly CmsField[], path: string): CmsField {
  const [name, ...rest] = path.split("/");
  const field = fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`There is no field ${path}.`);
  return rest.length === 0 ? field : fieldAt("fields" in field ? (field.fields ?? []) : [], rest.join("/"));
}

describe("the forms", () => {
  test.each(["claim", "report", "sources"] as const)("have a field for each property of %s.schema.json, in its order", (kind) => {
    expect(compareWithSchema(kind, forms[kind])).toEqual([]);
  });

  test("would be found out, had they a field less, one more, one in another place, or one that is wrongly required", () => {
    const tamper = (change: (fields: CmsField[]) => CmsField[]): string[] => compareWithSchema("claim", change([...forms.claim]));
    expect(tamper((fields) => fields.filter(({ name }) => name !== "finding"))).toEqual(["claim: finding has no field"]);
    expect(tamper((fields) => [...fields, { ...fieldAt(fields, "finding"), name: "mood" }])).toEqual(["claim: mood is in no schema"]);
    expect(tamper(([first, second, ...fields]) => [second, first, ...fields] as CmsField[])).toEqual(["claim: other order"]);
    expect(tamper((fields) => fields.map((field) => ({ ...field, required: field.name === "status" ? false : field.required })))).toEqual([
      "claim/status: wrongly optional",
    ]);
    const evidence = fieldAt(forms.claim, "evidence");
    const fewer = "fields" in evidence ? { ...evidence, fields: evidence.fields?.filter(({ name }) => name !== "locator") } : evidence;
    expect(tamper((fields) => fields.map((field) => (field.name === "evidence" ? (fewer as CmsField) : field)))).toEqual([
      "claim/evidence: locator has no field",
    ]);
  });

  test("say of each field what the schema says", () => {
    expect(fieldAt(forms.claim, "finding").hint).toBe("The answer in at most 40 words, plain text: what is right, what is not.");
    expect(fieldAt(forms.claim, "evidence/note").hint).toBe("What a reader must know about this piece of evidence.");
    expect(fieldAt(forms.sources, "sources/published").hint).toBe(
      "When it appeared, as far as it says so. A day, month or year: 2025-03-08, 2025-03, 2025.",
    );
  });

  test("name words as the publisher does, with their meaning", () => {
    const verdicts = (ratings as RatingsFile).verdicts.map((rating) =>
      rating.id === "mixed" ? { ...rating, label: "Half right" } : rating,
    );
    const [, , own] = configure({}, { verdicts }).collections as [FilesCollection, FilesCollection, ClaimsCollection];
    expect(fieldAt(own.fields, "verdict")).toMatchObject({
      widget: "select",
      options: expect.arrayContaining([
        { value: "mixed", label: "Half right: Part of the statement is accurate and part is not, or the sources are in serious conflict." },
      ]),
    });
    expect(fieldAt(forms.claim, "corrections/kind")).toMatchObject({
      options: [
        { value: "minor", label: "Minor: The wording changed, the answer did not." },
        { value: "update", label: "Update: New facts were added." },
        { value: "substantial", label: "Substantial: The statement, the verdict or its evidence was wrong." },
      ],
    });
  });

  test("let sources, claims and rules be picked, not typed", () => {
    expect(fieldAt(forms.claim, "evidence/source")).toMatchObject({ widget: "relation", collection: "sources", file: "harbour-bridge" });
    expect(fieldAt(forms.claim, "related")).toMatchObject({ widget: "relation", collection: "claims-harbour-bridge", multiple: true });
    expect(fieldAt(forms.claim, "waivers/rule")).toMatchObject({ options: [{ label: "Second reader", value: "second-reader" }] });
    const other = collections[3] as ClaimsCollection;
    expect(fieldAt(other.fields, "evidence/source")).toMatchObject({ file: "town-hall" });
  });

  test("know a group that may be left out, and entries that stand under their ids", () => {
    expect(fieldAt(forms.claim, "speaker")).toMatchObject({ widget: "list", stored_as: "single", max: 1 });
    expect(fieldAt(forms.report, "notCheckable/quote")).toMatchObject({ widget: "object", required: true });
    expect(fieldAt(forms.sources, "sources")).toMatchObject({ widget: "list", stored_as: "by-id" });
    expect(fieldAt(forms.sources, "sources/id")).toMatchObject({ widget: "string", required: true });
  });

  test("write to the files of each report, and make only claims", () => {
    expect(reports.files.map(({ file }) => file)).toEqual(["claims/harbour-bridge/_report.json", "claims/town-hall/_report.json"]);
    expect(sources.files.map(({ file }) => file)).toEqual(["claims/harbour-bridge/_sources.json", "claims/town-hall/_sources.json"]);
    expect(claims).toMatchObject({ folder: "claims/harbour-bridge", extension: "json", create: true, delete: false });
  });

  test("take no name for a claim that the site uses itself", () => {
    const [source = ""] = claims.fields[0]?.pattern ?? [];
    const pattern = new RegExp(source);
    expect(["bridge-length", "sources-of-steel"].filter((id) => pattern.test(id))).toHaveLength(2);
    expect(["sources", "history", "Bridge", "a--b", "../x", "con", "", "a".repeat(81)].filter((id) => pattern.test(id))).toEqual([]);
  });

  test("give sentences a field of several lines, and know only sentences that there are", () => {
    const names = new Set(Object.values(forms).flatMap((fields) => namesIn(fields)));
    expect(sentences.filter((name) => !names.has(name))).toEqual([]);
    expect(fieldAt(forms.claim, "statement").widget).toBe("text");
    expect(fieldAt(forms.claim, "checkedBy").widget).toBe("string");
  });
});

function namesIn(fields: readonly CmsField[]): string[] {
  return fields.flatMap((field) => [field.name, ...("fields" in field ? namesIn(field.fields ?? []) : [])]);
}

describe("the patterns of texts", () => {
  test("are there for each form of text that the check knows", () => {
    expect(Object.keys(formats).filter((format) => textPattern({ format }) === null)).toEqual([]);
  });

  const samples = [
    ["six-weapons-figure", "con", "Six", "a--b", "a1", "-a", "x".repeat(80)],
    ["2025-03-08", "2025-03", "2025", "0202-03-08", "2025-13-01", "08.03.2025", "2025-03-08/2025-03-09", "2025/2026", "2025-03-08/"],
    [
      "https://post.example/bridge?a=b#c",
      "http://a.b",
      "https://user@post.example",
      "javascript:alert(1)",
      "https://localhost",
      "//post.example",
    ],
    ["https://müller.example/straße", "https://post.example/a b", "https://post.example.", "https://例え。テスト/"],
    ["en", "es-MX", "zh-Hant", "EN", "english", "en_GB"],
    ["One line.", " begins with a blank", "ends with one ", "Two\nlines.", "tab\there", "\u202eturned", "خط فارسی", "👍🏽", "  \n ", ""],
    ["https://post.example/new?title={title}&body={body}", "https://post.example/new?title={title}", "https://post.example/{body}"],
    ["desk@checked.example", "Desk <desk@checked.example>", "desk@checked"],
  ].flat();

  test.each(Object.keys(formats))("of the form “%s” refuse nothing that the check accepts, and little else is let through", (format) => {
    const pattern = new RegExp(textPattern({ format }) ?? "");
    const accepted = samples.filter((sample) => formats[format]?.accepts(sample));
    expect(accepted.filter((sample) => !pattern.test(sample))).toEqual([]);
    expect(accepted.length).toBeGreaterThan(0);
    const slips = samples.filter((sample) => pattern.test(sample) && !formats[format]?.accepts(sample));
    // Only the check knows which parts a language tag can have.
    expect(slips).toEqual(format === "language-tag" ? ["six-weapons-figure"] : []);
  });

  test("count characters as the check does", () => {
    const pattern = new RegExp(textPattern({ minLength: 1, maxLength: 3 }) ?? "");
    expect(["", "a", "abc", "👍👍👍", "abcd", "👍👍👍👍"].map((text) => pattern.test(text))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("the way to the repository", () => {
  test("is a proposal, unless the publisher wants changes at once", () => {
    expect(configure().publish_mode).toBe("editorial_workflow");
    expect(configure({ saving: "direct" }).publish_mode).toBe("simple");
  });

  test("goes to GitHub, GitLab or a Git Gateway", () => {
    expect(configure({ signInUrl: "https://login.example" }).backend).toMatchObject({
      name: "github",
      repo: "owner/name",
      branch: "main",
      base_url: "https://login.example",
    });
    expect(configure({ backend: "gitlab", applicationId: "4711", branch: "live" }).backend).toMatchObject({
      name: "gitlab",
      branch: "live",
      auth_type: "pkce",
      app_id: "4711",
    });
    const gateway = configure({ backend: "git-gateway", signInUrl: "https://id.example", apiUrl: "https://git.example" }).backend;
    expect(gateway).toMatchObject({ name: "git-gateway", identity_url: "https://id.example", gateway_url: "https://git.example" });
    expect(gateway).not.toHaveProperty("repo");
  });
});
