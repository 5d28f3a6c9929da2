import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writeAdminConfig } from "../../../src/site/admin/admin-config.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { listAssets } from "../../../src/site/site-assets.ts";
import { readBuiltPage } from "../../../src/publish/built-page.ts";
import { provePage } from "../../../src/publish/prove-page.ts";
import { buildChecked } from "../report/build-model.ts";

const admin = { backend: "github", repo: "owner/name" } as const;
const below = "admin/";

const filesOf = (site: object): string[] =>
  listAssets(site)
    .map(({ path }) => path)
    .filter((path) => path.startsWith(below));

describe("the files of the forms", () => {
  test("are there only where site.json asks for them", () => {
    const without = deriveSite(buildChecked(), { preview: false });
    expect(without.pages.filter(({ path }) => path.startsWith(below))).toEqual([]);
    expect(filesOf(without.project.site)).toEqual([]);

    const site = deriveSite(buildChecked({ site: { admin } }), { preview: false });
    expect(site.pages.filter(({ path }) => path.startsWith(below))).toEqual([
      { kind: "data", path: "admin/config.json", report: -1, claim: -1 },
    ]);
    expect(filesOf(site.project.site)).toEqual([
      "admin/index.html",
      "admin/admin.js",
      "admin/decap-cms.js",
      "admin/decap-cms.js.LICENSE.txt",
      "admin/decap-cms-license.txt",
    ]);
    for (const { from } of listAssets(site.project.site)) expect(existsSync(from)).toBe(true);
  });

  test("have the configuration of this site among them", () => {
    const site = deriveSite(buildChecked({ site: { admin } }), { preview: false, baseUrl: "https://checked.example/reports/" });
    const page = site.byPath.get("admin/config.json");
    if (page === undefined) throw new Error("There is no configuration.");
    expect(JSON.parse(createRenderPage()(site, page))).toMatchObject({
      backend: { name: "github", repo: "owner/name" },
      site_url: "https://checked.example/reports/",
      collections: [{ name: "reports" }, { name: "sources" }, { name: "claims-harbour-bridge", label: "Claims: A bridge for Harlow" }],
    });
  });

  test("name a report of which nothing is published only in a preview, or when the publisher wants it", () => {
    const named = (reports: "published" | "all" | undefined, preview: boolean): boolean => {
      const claims = { length: { quotes: [{ exact: "420 metres" }], status: "draft" as const } };
      const site = deriveSite(buildChecked({ site: { admin: { ...admin, reports } }, claims }), { preview });
      return (writeAdminConfig(site, "admin/config.json") ?? "").includes("A bridge for Harlow");
    };
    expect([named(undefined, false), named("published", false), named("all", false), named(undefined, true)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("have a page that search engines leave out, with nothing of another server in it", () => {
    const { from } = listAssets({ admin }).find(({ path }) => path === "admin/index.html") ?? { from: "" };
    const html = readFileSync(from, "utf8");
    const page = readBuiltPage("admin/index.html", html);
    expect(provePage(page)).toEqual([]);
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect(page.addresses.map(({ value }) => value)).toEqual(["../favicon.svg", "admin.js", "decap-cms.js"]);
    expect(page.policies).toHaveLength(1);
    expect(page.policies[0]).toMatchObject({
      late: false,
      text: expect.stringMatching(/^default-src 'none'; script-src 'self' 'unsafe-eval';/),
    });
  });
});
