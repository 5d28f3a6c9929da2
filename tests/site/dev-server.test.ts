import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { startServer, type RunningServer } from "./dev-server.ts";
import { listFiles, readPages } from "./read-pages.ts";

let project: ProjectCopy;
let server: RunningServer;
/** A claim's file and its page. */
let file: string;
let page: string;

beforeAll(async () => {
  project = copyProject();
  const claim = listFiles(join(project.folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path)) ?? "";
  file = `claims/${claim}`;
  page = claim.replace(/\.json$/, "/");
  server = await startServer(project.folder);
});

afterAll(async () => {
  await server.stop();
  project.remove();
});

/** Changes a file, lets the test look, and puts the file back. */
async function during(path: string, change: (text: string) => string, look: () => Promise<unknown>): Promise<void> {
  const before = readFileSync(join(project.folder, path), "utf8");
  project.edit(path, change);
  try {
    await look();
  } finally {
    writeFileSync(join(project.folder, path), before);
  }
}

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

const statement = "A statement that this test has put here.";
const withStatement = (text: string): string => text.replace(/"statement": "(?:[^"\\]|\\.)*"/, `"statement": "${statement}"`);

describe("the dev server", () => {
  test("shows every page that a build would make, each with its own words", async () => {
    // The copy that is served is in no repository, so its claims have no former versions.
    const pages = readPages(inject("site")).filter(({ path }) => !path.endsWith("/history/index.html"));
    for (const { path, elements } of pages) {
      const response = await fetch(`${server.url}${path}`);
      expect([path, response.status, (await response.text()).includes("<h1")]).toEqual([path, 200, true]);
      expect(elements.length).toBeGreaterThan(0);
    }
  });

  test("serves fonts and scripts as a build has them", async () => {
    for (const path of listFiles(inject("site")).filter((name) => name.startsWith("assets/"))) {
      const response = await fetch(`${server.url}${path}`);
      expect([path, Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(inject("site"), path)))]).toEqual([path, true]);
    }
  });

  test("answers an address without its slash by the one with it, and an unknown one by the not-found page", async () => {
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

describe("while the dev server runs", () => {
  test("a changed claim is on its page at the next look", async () => {
    await during(file, withStatement, () => server.untilShown(page, new RegExp(statement)));
  });

  test("an error in a claim file stands on every page in the words of the check, is printed, and goes away with its cause", async () => {
    await during(
      file,
      (text) => text.replace(/"status": "\w+"/, '"status": "verifyed"'),
      async () => {
        const shown = await server.untilShown("", /verifyed/);
        const checked = await project.run("check");
        expect(checked.code).toBe(1);
        const [, pre = ""] = /<pre>(.*)<\/pre>/s.exec(shown) ?? [];
        expect(pre.trim()).toBe(checked.stdout.trim().replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
        expect(server.said()).toContain(checked.stdout.trim());
        expect((await fetch(`${server.url}${page}`)).status).toBe(500);
      },
    );
    await server.untilShown(page, /page--claim/);
    expect(await server.untilShown("", /page--home/)).not.toContain("verifyed");
    expect(server.said()).toMatch(/verifyed[\s\S]*No problems\./);
  });

  test("a half-saved file stands on the page until the rest is saved", async () => {
    await during(
      file,
      (text) => text.slice(0, text.length / 2),
      () => server.untilShown("", new RegExp(`${file}:\\d+`)),
    );
    await server.untilShown(page, /marked-article|class="page page--claim"/);
  });

  test("a changed template and a changed style are on the page", async () => {
    await during(
      "templates/layouts/page.njk",
      (text) => text.replace("</body>", "<!-- a changed template --></body>"),
      () => server.untilShown("", /a changed template/),
    );
    await during(
      "templates/styles/tokens.css",
      (text) => `${text}\n:root { --changed-style: 1px; inset: var(--changed-style); }`,
      () => server.untilShown("", /--changed-style/),
    );
  });

  test("a fault in a template is shown with the template's name", async () => {
    await during(
      "templates/pages/home.njk",
      (text) => `${text}{% nonsense %}`,
      () => server.untilShown("", /This page cannot be made[\s\S]*home\.njk/),
    );
    await server.untilShown("", /page--home/);
  });

  test("a fault in the source code is shown, and the server outlives it", async () => {
    await during(
      "src/report/format-date.ts",
      (text) => `${text}\nconst = ;\n`,
      () => server.untilShown("", /The program does not start[\s\S]*format-date\.ts/),
    );
    await server.untilShown("", /page--home/);
  });

  test("a file that is replaced by another, and one in a new folder, are noticed as well", async () => {
    const whole = join(project.folder, file);
    const before = readFileSync(whole, "utf8");
    writeFileSync(`${whole}.saving`, withStatement(before));
    renameSync(`${whole}.saving`, whole);
    await server.untilShown(page, new RegExp(statement));
    writeFileSync(whole, before);
    mkdirSync(join(project.folder, "claims/new-report"));
    writeFileSync(join(project.folder, "claims/new-report/_report.json"), "{ not JSON");
    await server.untilShown("", /claims\/new-report\/_report\.json:1/);
    writeFileSync(join(project.folder, "claims/new-report/_report.json"), "{ still not JSON");
    rmSync(join(project.folder, "claims/new-report"), { recursive: true });
    await server.untilShown("", /page--home/);
  });
});

describe("when the port is taken", () => {
  test("the next one is used", async () => {
    const taken = Number(new URL(server.url).port);
    const second = await startServer(project.folder, taken);
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
