import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readManifest } from "../../src/publish/manifest.ts";
import { readPng } from "../unit/site/share-images/read-png.ts";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { startServer } from "./dev-server.ts";
import { attribute, listFiles, readPages, type HtmlPage } from "./read-pages.ts";

const baseUrl = "https://plumbline.example/";
const metaOf = ({ elements }: HtmlPage, name: string): string | null => {
  const found = elements.find(
    (element) => element.tagName === "meta" && [attribute(element, "property"), attribute(element, "name")].includes(name),
  );
  return found === undefined ? null : attribute(found, "content");
};
const pictures = (): string[] => listFiles(inject("site")).filter((path) => path.endsWith("share.png"));

describe("the site", () => {
  test("has a picture for each claim and each report, of the size that its pages say", () => {
    const pages = readPages(inject("site"));
    const wanted = pages.flatMap((page) => metaOf(page, "og:image")?.slice(baseUrl.length) ?? []);
    expect([...new Set(wanted)].sort()).toEqual(pictures());
    const claims = pages.filter((page) => !page.path.endsWith("/embed/index.html") && page.html.includes('data-fact="verdict"'));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter((page) => metaOf(page, "og:image") !== `${baseUrl}${dirname(page.path)}/share.png`)).toEqual([]);
    const thumbnails = listFiles(inject("site"))
      .filter((path) => path.endsWith("/oembed.json"))
      .map((path) => (JSON.parse(readFileSync(join(inject("site"), path), "utf8")) as { thumbnail_url?: string }).thumbnail_url);
    expect(thumbnails).toEqual(claims.map(({ path }) => `${baseUrl}${dirname(path)}/share.png`));
    for (const path of pictures()) {
      const { width, height } = readPng(readFileSync(join(inject("site"), path)));
      expect([path, width, height]).toEqual([path, 1200, 630]);
    }
  });

  test("lists its pictures in the manifest, and leaves them out of the ZIP of a report", () => {
    const manifest = readManifest(readFileSync(join(inject("site"), "manifest.json"), "utf8"));
    expect(manifest?.files.map(({ path }) => path).filter((path) => path.endsWith("share.png"))).toEqual(pictures());
    const zip = readFileSync(join(inject("site"), "iran-nuclear-offer", "report.zip"));
    expect([zip.includes("six-weapons-figure/index.html"), zip.includes("share.png")]).toEqual([true, false]);
  });
});

describe("a project", () => {
  let project: ProjectCopy;
  beforeAll(() => {
    project = copyProject();
  });
  afterAll(() => project.remove());

  test("is built without pictures when they are not wanted, and in a preview", async () => {
    const built = await Promise.all([
      project.run("build", ["--no-images", "--no-zip", "--output", "bare"]),
      project.run("build", ["--preview", "--output", "preview"]),
    ]);
    expect(built.map(({ code }) => code)).toEqual([0, 0]);
    for (const folder of ["bare", "preview"]) {
      expect(listFiles(join(project.folder, folder)).filter((path) => path.endsWith("share.png"))).toEqual([]);
      const page = readPages(join(project.folder, folder)).find(({ path }) => path.endsWith("six-weapons-figure/index.html"));
      expect(page?.html).not.toContain("share.png");
    }
    expect(existsSync(join(project.folder, "bare", "index.html"))).toBe(true);
  });

  test("shows in the dev server the picture that a build makes", async () => {
    const server = await startServer(project.folder);
    try {
      const path = "iran-nuclear-offer/six-weapons-figure/share.png";
      const response = await fetch(`${server.url}${path}`);
      const picture = Buffer.from(await response.arrayBuffer());
      expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
      expect(Buffer.compare(picture, readFileSync(join(inject("site"), path)))).toBe(0);
      expect((await fetch(`${server.url}iran-nuclear-offer/no-such-claim/share.png`)).status).toBe(404);
    } finally {
      await server.stop();
    }
  });
});
