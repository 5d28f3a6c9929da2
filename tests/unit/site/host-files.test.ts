import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Page, PageKind } from "../../../src/site/page.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { makeHostFiles } from "../../../src/site/hosting/host-files.ts";
import { writeHeadersFile } from "../../../src/site/hosting/headers-file.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { headersFor } from "../../hosting/headers-for.ts";
import { buildReport, buildSite } from "../../project-builder.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";

const renderPage = createRenderPage();

/** The host files of a small site by their paths. */
function hostFiles(changes: ModelChanges = {}, baseUrl?: string): Record<string, string> {
  const site = deriveSite(buildChecked(changes), { preview: false, ...(baseUrl === undefined ? {} : { baseUrl }) });
  return Object.fromEntries(makeHostFiles(site, renderPage).map(({ path, text }) => [path, text]));
}

const withCards: ModelChanges = {
  claims: { length: { quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }], formerIds: ["span"] } },
  report: buildReport(),
};

test.each(["Netlify", "Cloudflare Pages"] as const)(
  "the headers that %s sends name the style sheet of every page, and let other sites frame the cards of claims and nothing else",
  (host) => {
    const site = deriveSite(buildChecked(withCards), { preview: false });
    const { _headers = "" } = hostFiles(withCards);
    const sent = site.pages.map((page) => {
      const headers = headersFor(_headers, `/${page.path.replace(/index\.html$/, "")}`, host);
      const policy = headers["Content-Security-Policy"] ?? "";
      const style = page.kind === "data" ? "" : (/<style>(.*?)<\/style>/s.exec(renderPage(site, page))?.[1] ?? "");
      return {
        path: page.path,
        frames: `${policy.split("; ").at(-1)} ${headers["X-Frame-Options"] ?? "none"}`,
        isStrict: !/unsafe|, default-src/.test(policy),
        knowsStyle: page.kind === "data" || policy.includes(createHash("sha256").update(style).digest("base64")),
      };
    });
    const cards = ["harbour-bridge/length/embed/index.html", "harbour-bridge/span/embed/index.html"];
    // Browsers that know frame-ancestors go by it alone; Netlify cannot take a header away.
    const open = host === "Netlify" ? "frame-ancestors * DENY" : "frame-ancestors * none";
    expect(sent).toEqual(
      site.pages.map(({ path }) => ({
        path,
        frames: cards.includes(path) ? open : "frame-ancestors 'none' DENY",
        isStrict: true,
        knowsStyle: true,
      })),
    );
    expect(sent.map(({ path }) => path)).toEqual(expect.arrayContaining(cards));
  },
);

test("headers let nothing be framed where there is no card", () => {
  expect(writeHeadersFile([], [])).not.toContain("embed");
});

/** A page of each kind at every depth that it may have; claims at the deeper one are translations. */
const everywhere: Record<Exclude<PageKind, "data">, string[]> = {
  home: ["", "reports/2/"],
  claims: ["claims/", "claims/2/", "claims/year/2025/", "claims/year/2025/2/"],
  names: ["claims/speakers/", "claims/speakers/2/"],
  search: ["search/"],
  report: ["bridge/"],
  claim: ["bridge/length/", "bridge/length/fa/"],
  history: ["bridge/length/history/"],
  embed: ["bridge/length/embed/"],
  sources: ["bridge/sources/"],
  method: ["method/"],
  about: ["about/"],
  corrections: ["corrections/"],
  "report-corrections": ["bridge/corrections/"],
  moved: ["bridge/span/"],
  "not-found": ["404.html"],
};

test("no line of the headers is longer than Cloudflare Pages takes, with pages of every kind, depth and colour", () => {
  const site = deriveSite(buildChecked(), { preview: false, baseUrl: "https://example.org/checks" });
  const pages = Object.entries(everywhere).flatMap(([kind, folders]) =>
    folders.map((folder): Page => {
      const path = folder.endsWith(".html") ? folder : `${folder}index.html`;
      return { kind: kind as PageKind, path, report: -1, claim: -1, ...(folder.endsWith("/fa/") && { lang: "fa" }) };
    }),
  );
  expect(new Set(site.project.ratings.verdicts.map(({ colour }) => colour)).size).toBe(6);
  const headers = makeHostFiles({ ...site, pages }, renderPage).find(({ path }) => path === "_headers")?.text ?? "";
  expect(headers.match(/sha256-/g)?.length).toBeGreaterThan(30);
  expect(headers.split("\n").filter((line) => line.length > 2000)).toEqual([]);
});

test("pages with a policy of their own are freed of the general one first", () => {
  expect(writeHeadersFile([], [{ path: "/admin/*", policy: "default-src 'self'" }])).toMatch(
    /\n\/admin\/\*\n {2}! Content-Security-Policy\n {2}Content-Security-Policy: default-src 'self'\n$/,
  );
});

test("the forms may ask their repository, which pages for readers may not", () => {
  const admin = { backend: "github", repo: "harlow/checks", signInUrl: "https://sign-in.example/auth" } as const;
  const { _headers = "" } = hostFiles({ site: { ...buildSite(), admin } });
  const [general = "", forms = ""] = _headers.split("/admin/*\n  ! Content-Security-Policy\n");
  expect(general).not.toMatch(/unsafe|connect-src (?!.self.;)/);
  expect(forms).toContain("connect-src 'self' data: blob: https://api.github.com https://www.githubstatus.com https://sign-in.example;");
});

test("a claim that has moved sends on from its former address, and so do its data", () => {
  const moved: ModelChanges = {
    claims: { length: { quotes: [{ exact: "The new bridge in Harlow is 420 metres long." }], formerIds: ["span", "size"] } },
    report: buildReport(),
  };
  expect(hostFiles(moved)["_redirects"]?.trimEnd().split("\n")).toEqual([
    "/harbour-bridge/span/ /harbour-bridge/length/ 301",
    "/harbour-bridge/span/claim.json /harbour-bridge/length/claim.json 301",
    "/harbour-bridge/span/claim.jsonld /harbour-bridge/length/claim.jsonld 301",
    "/harbour-bridge/span/oembed.json /harbour-bridge/length/oembed.json 301",
    "/harbour-bridge/size/ /harbour-bridge/length/ 301",
    "/harbour-bridge/size/claim.json /harbour-bridge/length/claim.json 301",
    "/harbour-bridge/size/claim.jsonld /harbour-bridge/length/claim.jsonld 301",
    "/harbour-bridge/size/oembed.json /harbour-bridge/length/oembed.json 301",
  ]);
  expect(hostFiles(moved, "https://example.org/checks")["_redirects"]).toContain(
    "/harbour-bridge/span/ /checks/harbour-bridge/length/ 301\n",
  );
});

test("nothing is redirected where nothing has moved", () => {
  expect(Object.keys(hostFiles())).toEqual(["_headers", ".nojekyll"]);
});

test("the host name is written down where site.json asks for it", () => {
  expect(hostFiles({ site: { ...buildSite(), cname: true } })["CNAME"]).toBe("checked.example\n");
  expect(hostFiles({ site: { ...buildSite(), cname: false } })["CNAME"]).toBeUndefined();
});
