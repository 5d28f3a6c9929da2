import { readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { writeProject } from "../bench/write-project.ts";
import { startServer, type RunningServer } from "./dev-server.ts";
import { listFiles, readPages } from "./read-pages.ts";
import { serveProject, type ServedProject } from "./serve-project.ts";

let served: ServedProject;
let server: RunningServer;
beforeAll(async () => {
  served = await serveProject();
  ({ server } = served);
});
afterAll(() => served.stop());

/** Sends a path as it is, without the tidying that fetch does. */
function ask(path: string, method = "GET"): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject).end();
  });
}

/** Takes out of a page what the dev server alone puts in. */
function withoutReload(html: string): string {
  return html.replace(/<script>\(\(\) => \{\s+let changes;[\s\S]*?<\/script>/, "").replace(/(script-src 'self') 'sha256-[^']+'/, "$1");
}

describe("the dev server", () => {
  test("shows every page that a build would make, each with its own words", async () => {
    // In the copy that is served every claim has one version, so there are no pages of former ones.
    const pages = readPages(inject("site")).filter(({ path }) => !path.endsWith("/history/index.html"));
    for (const { path, elements } of pages) {
      const response = await fetch(`${server.url}${path}`);
      expect([path, response.status, (await response.text()).includes("<h1")]).toEqual([path, 200, true]);
      expect(elements.length).toBeGreaterThan(0);
    }
  });

  test("makes every file to the byte as a preview has it, but for the reload", async () => {
    const built = await served.project.run("build", ["--preview", "--base-url", server.url]);
    expect(built).toMatchObject({ code: 0 });
    const folder = join(served.project.folder, "_site.preview");
    const forHosts = /^(manifest\.json|_headers|_redirects|\.[\w-]+)$/;
    // A preview is built without the pictures that an oEmbed file names.
    const namesPictures = /\/oembed\.json$/;
    for (const path of listFiles(folder).filter((name) => !forHosts.test(name) && !namesPictures.test(name) && name !== "404.html")) {
      const response = await fetch(`${server.url}${path}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const shown = path.endsWith(".html") ? Buffer.from(withoutReload(bytes.toString("utf8"))) : bytes;
      expect([path, response.status, shown.equals(readFileSync(join(folder, path)))]).toEqual([path, 200, true]);
    }
    rmSync(folder, { recursive: true });
  });

  test("serves fonts and scripts as a build has them", async () => {
    for (const path of listFiles(inject("site")).filter((name) => name.startsWith("assets/"))) {
      const response = await fetch(`${server.url}${path}`);
      expect([path, Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(inject("site"), path)))]).toEqual([path, true]);
    }
  });

  test("answers an address without its slash by the one with it, and an unknown one by the not-found page", async () => {
    const { page } = served;
    const moved = await fetch(`${server.url}${page.slice(0, -1)}`);
    expect([moved.status, moved.url]).toEqual([200, `${server.url}${page}`]);
    const unknown = await fetch(`${server.url}no/such/page/`);
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining("<h1")]);
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/..%2fpackage.json", "/assets/../../package.json", "//etc/passwd", "/%00", "/%"])(
    "gives nothing from outside the site for %s",
    async (path) => {
      const { status, text } = await ask(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toMatch(/"dependencies"|root:/);
    },
  );

  test("answers only questions", async () => {
    expect((await ask("/", "POST")).status).toBe(405);
    expect(await ask("/", "HEAD")).toEqual({ status: 200, text: "" });
  });
});

describe("in a project of many reports", () => {
  test("pages are shown while others are still read, and say so when they lack some; data files wait for all", async () => {
    const folder = join(served.project.folder, "..", "many");
    writeProject(folder, 2000);
    const many = await startServer(folder);
    try {
      const load = async (path: string): Promise<string> => await (await fetch(`${many.url}${path}`)).text();
      const [home, report, feed] = await Promise.all([load(""), load("report-00100/"), load("claimreviews.json")]);
      expect(home).toMatch(/\d+ of 100 reports have been read so far, and this page shows only those/);
      expect(report).toContain("page--report");
      expect((JSON.parse(feed) as { dataFeedElement: unknown[] }).dataFeedElement).toHaveLength(2000);
      expect(await many.untilShown("", /report-00100\//)).not.toContain("have been read so far");
      expect(many.said()).toContain("No problems.");
    } finally {
      await many.stop();
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});

describe("when the port is taken", () => {
  test("the next one is used", async () => {
    const taken = Number(new URL(server.url).port);
    const second = await startServer(served.project.folder, taken);
    await second.stop();
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  });
});

describe("nothing of the live reload", () => {
  test("is in a built site", () => {
    const site = inject("site");
    expect(listFiles(site).filter((path) => /EventSource|\.changes/.test(readFileSync(join(site, path), "latin1")))).toEqual([]);
  });
});
