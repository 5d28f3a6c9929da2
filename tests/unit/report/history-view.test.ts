import { describe, expect, test } from "vitest";
import { writeSitemap } from "../../../src/report/data/sitemap.ts";
import type { ClaimFile } from "../../../src/schema/types.ts";
import type { Site } from "../../../src/site/derive-site.ts";
import { buildClaim, claimPath, minimalProject, reportId } from "../../project-builder.ts";
import { claimWith, makeRepository } from "../history/test-repository.ts";
import { published, siteOf, viewOf, words } from "./view-history-of.ts";

describe("why something was changed", () => {
  const correction = {
    on: "2025-04-02",
    kind: "substantial",
    fields: ["verdict"],
    what: "The verdict was “true”.",
    why: "A reader pointed us to page 4.",
    cause: "our-error",
    responsible: "first reader",
    formerVerdict: "true",
  } as const;
  const corrected: Partial<ClaimFile> = { verdict: "mostly-true", corrections: [{ ...correction, fields: ["verdict"] }] };

  test("is told by the correction that was recorded with it, which is not listed as a change", () => {
    const { root, commit } = published();
    commit(claimWith(corrected), { subject: "wip", at: "2025-04-05T10:00:00Z" });
    const [entry] = viewOf(root).entries;
    expect(entry?.reasons).toEqual(["A reader pointed us to page 4."]);
    expect(entry?.changes.map(words)).toEqual(["Verdict: True → Mostly true"]);
  });

  test("is told by a correction of the same day about the same field, wherever it was recorded", () => {
    const { root, commit } = published();
    commit(claimWith({ verdict: "mostly-true" }), { subject: "wip", at: "2025-04-02T10:00:00Z" });
    commit(claimWith(corrected), { subject: "Record it", at: "2025-04-03T10:00:00Z" });
    const [recorded, changed] = viewOf(root).entries;
    expect(changed?.reasons).toEqual(["A reader pointed us to page 4."]);
    expect(recorded?.changes.map(words)).toEqual(["Correction of April\u00a02, 2025 added"]);
  });

  test("is told by the commit where no correction is about it, and by nobody where that says nothing", () => {
    const { root, commit } = published();
    commit(claimWith({ checkedOn: "2025-03-13" }), { subject: "Check <b>again</b>", at: "2025-04-02T10:00:00Z" });
    commit(claimWith({ checkedOn: "2025-03-14", ...corrected, verdict: "true" }), { subject: "", at: "2025-04-03T10:00:00Z" });
    commit(claimWith({ checkedOn: "2025-03-15", ...corrected, verdict: "true" }), { subject: "", at: "2025-04-04T10:00:00Z" });
    expect(viewOf(root).entries.map(({ reasons }) => reasons)).toEqual([
      [],
      ["A reader pointed us to page 4."],
      ["Check <b>again</b>"],
      ["Publish"],
    ]);
  });
});

describe("an entry", () => {
  test("says what happened, when, by what kind of author and where the claim was before", () => {
    const former = `claims/${reportId}/length.json`;
    const repository = makeRepository();
    const { root, commit, move } = repository;
    const { [claimPath]: _, ...others } = minimalProject();
    commit({ ...others, [former]: buildClaim() }, { at: "2025-03-14T10:00:00Z" });
    move(former, claimPath);
    commit(claimWith({ formerIds: ["length"] }), { subject: "Rename", author: "keeper[bot]", at: "2025-03-15T23:30:00-02:00" });
    expect(
      viewOf(root).entries.map(({ number, on, title, byProgram, formerAddress }) => [number, on?.text, title, byProgram, formerAddress]),
    ).toEqual([
      [2, "March\u00a016, 2025", "Changed", true, "/harbour-bridge/length/"],
      [1, "March\u00a014, 2025", "Published", false, null],
    ]);
  });

  test("leads to the version at the public repository, from its top, where there is a file", () => {
    const forge = "https://github.com/harlow/checks";
    const { root, commit } = published({}, { forge }, "site");
    const damaged = commit({ [claimPath]: "{" });
    commit({ [claimPath]: null });
    const last = commit(claimWith({ verdict: "mostly-true" }));
    expect(viewOf(root).entries.map(({ url }) => url)).toEqual([
      `${forge}/blob/${last}/site/${claimPath}`,
      null,
      `${forge}/blob/${damaged}/site/${claimPath}`,
      expect.stringContaining(`/site/${claimPath}`),
    ]);
    expect(viewOf(published().root).entries.map(({ url }) => url)).toEqual([null]);
  });

  test("of a version has what readers compare, and what is as it was before", () => {
    const { root, commit } = published({ verdict: "mostly-true" });
    commit({ [claimPath]: "{" });
    commit(claimWith({ verdict: "mostly-true", finding: "Both give 420 metres.", status: "disputed" }));
    expect(
      viewOf(root).entries.map(({ version }) => version && [version.verdict?.label, version.finding, version.status, version.same]),
    ).toEqual([
      ["Mostly true", "Both give 420 metres.", "Disputed", { verdict: true, statement: true, finding: false }],
      null,
      ["Mostly true", buildClaim().finding, null, { verdict: false, statement: false, finding: false }],
    ]);
  });
});

describe("a claim without a history to show", () => {
  test("says so in a sentence", () => {
    const { root, write } = published();
    expect(viewOf(root, false, false).note).toBe("The history of this claim is not shown: it was not read when this page was built.");
    expect(viewOf(root)).toMatchObject({ note: "Published on March\u00a014, 2025. Nothing has been changed since.", path: null });
    write({ ".git/shallow": "" });
    expect(viewOf(root).note).toBe(
      "The history of this claim is not shown: this page was built from a copy that has only the latest version.",
    );
  });

  test("is in no history yet", () => {
    const { root, commit, write } = makeRepository();
    const { [claimPath]: claim = null, ...others } = minimalProject();
    const draft = { statement: "It is fine.", quotes: [{ exact: "the finest bridge" }], status: "draft" };
    commit({ ...others, [`claims/${reportId}/beauty.json`]: draft });
    write({ [claimPath]: claim });
    expect(viewOf(root)).toEqual({ note: "This claim is not in the recorded history yet.", entries: [], path: null });
  });

  test("is a draft in a preview", () => {
    expect(viewOf(published({ status: "draft" }).root, true).note).toBe(
      "Begun as a draft on March\u00a014, 2025. Nothing has been changed since.",
    );
  });

  test("tells in a preview what is not committed, and not in a build", () => {
    const { root, write } = published();
    write(claimWith({ verdict: "mostly-true" }));
    expect(viewOf(root, true).entries.map(({ title, on, reasons, url }) => [title, on?.text, reasons, url])).toEqual([
      ["Not recorded yet", undefined, [], null],
      ["Published", "March\u00a014, 2025", ["Publish"], null],
    ]);
    expect(viewOf(root).note).toBe("Published on March\u00a014, 2025. Nothing has been changed since.");
  });
});

describe("the page of versions", () => {
  const pagesOf = (site: Site): string[] => site.pages.filter(({ kind }) => kind === "history").map(({ path }) => path);

  test("is there as soon as there are two versions", () => {
    const { root, commit } = published();
    expect(pagesOf(siteOf(root))).toEqual([]);
    commit(claimWith({ verdict: "mostly-true" }));
    expect(pagesOf(siteOf(root))).toEqual(["harbour-bridge/bridge-length/history/index.html"]);
    expect(viewOf(root).path).toBe("harbour-bridge/bridge-length/history/index.html");
  });

  test("is not there for versions that only drafts had, except in a preview", () => {
    const { root, commit } = published({ status: "draft" });
    commit(claimWith());
    expect(pagesOf(siteOf(root))).toEqual([]);
    expect(pagesOf(siteOf(root, true))).toHaveLength(1);
  });

  test("is in no sitemap, as nobody should be led to a verdict that is no longer given", () => {
    const { root, commit } = published();
    commit(claimWith({ verdict: "mostly-true" }));
    const sitemap = writeSitemap(siteOf(root).data, "sitemap.xml");
    expect(sitemap).toContain("harbour-bridge/bridge-length/</loc>");
    expect(sitemap).not.toContain("history");
  });
});
