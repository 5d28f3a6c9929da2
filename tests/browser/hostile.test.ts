import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildHostileSite, type HostileSite } from "../hostile/build-hostile-site.ts";
import { kindsOfPages } from "../hostile/kinds-of-pages.ts";
import { visitHostilePages, type Seen } from "../hostile/visit-hostile-pages.ts";
import { listFiles, readPages } from "../site/read-pages.ts";
import { readReferences } from "../unit/report/data/citation-library.ts";
import { readXml, type XmlElement } from "../unit/report/data/read-xml.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openSearch } from "./open-search.ts";
import { serveFolder, type ServedFolder } from "./serve-folder.ts";

/** The path of the address in site.json, whose signs mean something in HTML and CSS. */
const prefix = "/it's/(&amp;)/";

let browser: Browser;
let site: HostileSite;
let server: ServedFolder;

beforeAll(async () => {
  site = await buildHostileSite();
  browser = await launchBrowser();
  if (site.outcome.code === 0) server = await serveFolder(site.folder, prefix);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  site?.remove();
});

const kindsOfRealSite = (): string[] => kindsOfPages(inject("site"));
const read = (path: string): string => readFileSync(join(site.folder, path), "utf8");
const collapse = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
/** Every page but those at former addresses, which only lead on or show the same card. */
const pagePaths = (): string[] => listFiles(site.folder).filter((path) => path.endsWith(".html") && !path.includes("/former-"));
const isRedirect = (path: string): boolean => /\/former-\d+\/index\.html$/.test(path);
const faultsOf = (seen: readonly Seen[]): string[] =>
  seen.flatMap(({ path, faults }) => faults.map((fault) => `${path}: ${fault}`)).slice(0, 20);

describe("a site with a payload in the place of every text", () => {
  test("is built, and all its proofs hold", () => {
    expect(site.outcome.stderr).toBe("");
    expect(site.outcome.code).toBe(0);
    expect(readPages(site.folder).length).toBeGreaterThan(2 * site.claims.length);
  });

  test("runs nothing, asks for nothing and has no element that was not meant, on any page", async () => {
    const seen = await visitHostilePages(browser, server.origin, pagePaths(), kindsOfRealSite());
    expect(faultsOf(seen)).toEqual([]);
    expect(seen.length).toBeGreaterThan(site.claims.length);
    const headings = new Map(seen.map(({ path, heading }) => [path, collapse(heading)]));
    const markup = new Map(seen.map(({ path, jsonLd }) => [path, jsonLd]));
    for (const { report, id, claim } of site.claims) {
      const path = `${report}/${id}/index.html`;
      expect(headings.get(path), path).toContain(collapse(claim.statement));
      if (claim.status === "retracted") continue;
      const reviews = (markup.get(path) ?? [])
        .map((text) => JSON.parse(text) as { claimReviewed?: string })
        .filter((thing) => "claimReviewed" in thing);
      expect(reviews.map(({ claimReviewed }) => claimReviewed)).toEqual([claim.shortStatement ?? claim.statement]);
    }
  }, 180_000);

  test("runs nothing either where the browser passes over the pages’ policy", async () => {
    const some = pagePaths().filter((path, place) => !/\/claim-/.test(path) || place % 12 === 0);
    expect(faultsOf(await visitHostilePages(browser, server.origin, some, kindsOfRealSite(), { withoutPolicy: true }))).toEqual([]);
  }, 180_000);

  test("would be found to run something, if it did", async () => {
    const path = pagePaths().find((one) => one.includes("/claim-")) ?? "";
    const probe = path.replace("index.html", "probe.html");
    const harm = '<img src="x" onerror="alert(1)"><a href="javascript:alert(2)">x</a><iframe srcdoc="x"></iframe><script>alert(3)</script>';
    writeFileSync(join(site.folder, probe), read(path).replace("</main>", `${harm}</main>`));
    const look = async (withoutPolicy: boolean): Promise<string> =>
      faultsOf(await visitHostilePages(browser, server.origin, [probe], kindsOfRealSite(), { withoutPolicy })).join("\n");
    const kept = await look(false);
    rmSync(join(site.folder, probe));
    for (const fault of [
      "an element <img>",
      "an attribute onerror of <img>",
      "an address javascript:alert(2)",
      "an element <iframe>",
      "policy: script-src-elem inline",
    ]) {
      expect(kept).toContain(fault);
    }
    writeFileSync(
      join(site.folder, probe),
      read(path)
        .replace("</main>", `${harm}</main>`)
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
    );
    const ran = await look(true);
    rmSync(join(site.folder, probe));
    expect(ran).toContain("alert(1)");
    expect(ran).toContain("alert(3)");
  });

  test("shows as text what a search finds, and what is searched for", async () => {
    const strangers = `document.querySelectorAll("main :is(script, img, iframe, object, embed, style, form[action])").length`;
    let most = 0;
    for (const words of ["words alert", '"><img src=x onerror=alert(1)> words', "javascript:alert(1)", "{{7*7}} <svg onload=alert(1)>"]) {
      const search = await openSearch(browser, server.origin, `?q=${encodeURIComponent(words)}`);
      await search.page.waitForFunction(`document.querySelector("[role=status]").textContent.length > 5`);
      const found = await search.results();
      most = Math.max(most, found.length);
      expect(found.filter((statement) => !site.claims.some(({ claim }) => collapse(claim.statement) === collapse(statement)))).toEqual([]);
      expect(await search.page.evaluate(strangers)).toBe(0);
      expect(search.complaints).toEqual([]);
      await search.page.close();
    }
    expect(most).toBeGreaterThan(5);
  });

  test("sends readers from a former address to the present one, and nowhere else", () => {
    const moved = listFiles(site.folder).filter(isRedirect);
    expect(moved).toHaveLength(site.claims.length);
    for (const path of moved)
      expect(read(path)).toMatch(/<meta http-equiv="refresh" content="0; url=(\.\.\/)+report-\d+\/claim-\d+\/index\.html">/);
  });
});

const dataFiles = (...endings: string[]): string[] =>
  listFiles(site.folder).filter(
    (path) => endings.some((ending) => path.endsWith(ending)) && !path.startsWith("assets/") && !path.startsWith("schema/"),
  );
const claimOf = (report: string, id: string): ClaimFile | undefined =>
  site.claims.find((one) => one.report === report && one.id === id)?.claim;

describe("its data", () => {
  test("is JSON that says what the files say", () => {
    for (const path of dataFiles(".json", ".jsonld")) expect(() => JSON.parse(read(path)) as unknown, path).not.toThrow();
    for (const { report, id, claim } of site.claims) {
      expect(JSON.parse(read(`${report}/${id}/claim.json`))).toEqual(JSON.parse(JSON.stringify(claim)));
    }
    const lines = dataFiles(".jsonl").flatMap((path) => read(path).trimEnd().split("\n"));
    expect(lines.map((line) => (JSON.parse(line) as { statement: string }).statement).sort()).toEqual(
      site.claims.map(({ claim }) => claim.statement).sort(),
    );
  });

  test("is CSV in which every text stays in its cell, and none is a formula", () => {
    const rows = dataFiles("claims.csv").flatMap(
      (path) => papaparse.parse<Record<string, string>>(read(path), { header: true, skipEmptyLines: true }).data,
    );
    expect(rows).toHaveLength(site.claims.length);
    const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20])/, "");
    for (const row of rows) {
      const claim = claimOf(row["report"] ?? "", row["claim"] ?? "");
      expect([row["statement"], row["finding"], row["speaker"], row["checked_by"]].map((cell) => unguarded(cell ?? ""))).toEqual([
        claim?.statement,
        claim?.finding,
        claim?.speaker?.name,
        claim?.checkedBy,
      ]);
      expect(Object.values(row).filter((cell) => /^[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(cell))).toEqual([]);
    }
  });

  test("is XML in which texts are texts", () => {
    const texts = (element: XmlElement): string[] => [element.text, ...element.children.flatMap(texts)];
    const names = (element: XmlElement): string[] => [element.name, ...element.children.flatMap(names)];
    const feeds = dataFiles(".xml").filter((path) => /(feed|corrections)\.xml$/.test(path));
    expect(feeds.length).toBeGreaterThan(15);
    const known = new Set(
      "feed title subtitle id link updated published author name email uri generator entry summary content category rights icon logo".split(
        " ",
      ),
    );
    const said = new Set<string>();
    for (const path of feeds) {
      const feed = readXml(read(path));
      expect([...new Set(names(feed))].filter((name) => !known.has(name))).toEqual([]);
      for (const text of texts(feed)) said.add(text);
    }
    // Two characters that no XML can carry are left out.
    const all = [...said].join("\n");
    expect(site.claims.filter(({ claim }) => !all.includes(claim.statement.replaceAll(/[\ufffe\uffff]/g, ""))).map(({ id }) => id)).toEqual(
      [],
    );
    for (const path of dataFiles(".xml")) readXml(read(path));
  });

  test("is a bibliography in which every source is one entry", () => {
    for (const path of dataFiles("sources.csl.json").slice(0, 4)) {
      const { length } = JSON.parse(read(path)) as unknown[];
      const folder = path.replace("sources.csl.json", "");
      expect(readReferences(read(`${folder}sources.bib`), "@bibtex/text")).toHaveLength(length);
      expect(readReferences(read(`${folder}sources.ris`), "@ris/file")).toHaveLength(length);
    }
  });

  test("gives hosts no line that a text has made", () => {
    expect(
      read("_redirects")
        .trimEnd()
        .split("\n")
        .filter((line) => !/^\/report-\d+\/former-\d+\/[\w./]* \/it's\/\(&amp;\)\/report-\d+\/claim-\d+\/[\w./]* 301$/.test(line)),
    ).toEqual([]);
    const headers = read("_headers").trimEnd().split("\n");
    expect(headers.filter((line) => /^\S/.test(line))).toEqual(["/*", "/assets/fonts/*", "/:report/:claim/embed/*"]);
    expect(headers.filter((line) => /evil|alert|javascript/.test(line))).toEqual([]);
  });
});
