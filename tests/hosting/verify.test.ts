import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { serveFolder } from "../browser/serve-folder.ts";
import { copyProject, type Outcome, type ProjectCopy } from "../site/copy-project.ts";
import { listFiles } from "../site/read-pages.ts";

let project: ProjectCopy;
let folder: string;
let copy: string;

beforeAll(() => {
  project = copyProject();
  folder = mkdtempSync(join(tmpdir(), "plumbline-verify-test-"));
});

afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  copy = join(folder, "copy");
  rmSync(copy, { recursive: true, force: true });
  cpSync(inject("site"), copy, { recursive: true });
});

/** Verifies a place against the site that was built for the tests. */
const verify = (place: string): Promise<Outcome> => project.run("verify", [place, "--against", inject("site")]);

const spoil = (): void => {
  writeFileSync(join(copy, "about/index.html"), `${readFileSync(join(copy, "about/index.html"), "utf8")}<!-- more -->`);
  rmSync(join(copy, "feed.xml"));
};

// All but the mark of the folder, which is not of the site.
const files = listFiles(inject("site")).length - 1;

describe("a copy in a folder", () => {
  test("that has the same bytes is told as the same", async () => {
    const { code, stdout } = await verify(copy);
    expect(stdout).toBe(`${copy} is the same as the site in ${inject("site")}: ${files} files, byte for byte.\n`);
    expect(code).toBe(0);
  });

  test("that differs is told with each file that does", async () => {
    spoil();
    writeFileSync(join(copy, "extra.txt"), "not ours");
    const { code, stdout } = await verify(copy);
    expect(stdout.split("\n")).toEqual([
      "other bytes: about/index.html",
      "missing: feed.xml",
      "not of the site: extra.txt",
      `${copy} is not the same as the site in ${inject("site")}.`,
      "",
    ]);
    expect(code).toBe(1);
  });

  test("with other words in its manifest is told, though every file of it is right", async () => {
    const path = join(copy, "manifest.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"sha256":"./, '"sha256":"x'));
    const { code, stdout } = await verify(copy);
    expect(stdout).toContain("other bytes: manifest.json\n");
    expect(code).toBe(1);
  });

  test("that is not there is a wrong call", async () => {
    const { code, stderr } = await verify(join(folder, "nowhere"));
    expect(stderr).toContain("is not a folder. Name the folder with the copy, or its address in full");
    expect(code).toBe(2);
  });
});

describe("a copy on a web server", () => {
  /** Serves as a test wants it, and verifies what is served under /checks/. */
  async function verifyServed(answer: RequestListener): Promise<Outcome> {
    const server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      return await verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/checks/`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test("that has the same bytes is told as the same, under any path, and what hosts keep for themselves is not asked for", async () => {
    const server = await serveFolder(copy, "/any/path/");
    const { code, stdout } = await verify(server.origin.slice(0, -1));
    await server.close();
    expect(stdout.split("\n")).toEqual([
      `${server.origin.slice(0, -1)} is the same as the site in ${inject("site")}: ${files - 2} files, byte for byte.`,
      "Not asked for, as hosts keep them for themselves: .nojekyll, _headers.",
      "",
    ]);
    expect(code).toBe(0);
    expect(server.requests.filter((path) => !path.startsWith("/any/path/") || path.endsWith("index.html"))).toEqual([]);
  });

  test("that differs is told, with what its own manifest lists beyond the site", async () => {
    spoil();
    const path = join(copy, "manifest.json");
    const extra = '{"path":"extra\\u001b[2J.txt","bytes":1,"sha256":"00"}';
    writeFileSync(path, readFileSync(path, "utf8").replace('"files": [', `"files": [\n${extra},`));
    const server = await serveFolder(copy);
    const { code, stdout } = await verify(server.origin);
    await server.close();
    expect(stdout.split("\n").slice(0, 4)).toEqual([
      "other bytes: about/index.html",
      "other bytes: manifest.json",
      "missing: feed.xml",
      "not of the site: extra�[2J.txt",
    ]);
    expect(code).toBe(1);
  });

  test("that sends without end is not read to the end", async () => {
    const endless = Buffer.alloc(1 << 20, "x");
    const { code, stdout } = await verifyServed((request, response) => {
      if (!request.url?.endsWith("/robots.txt")) return void response.writeHead(404).end();
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(endless));
      };
      response.on("drain", more);
      more();
    });
    expect(stdout).toContain("other bytes: robots.txt\n");
    expect(code).toBe(1);
  });

  test("that sends on within itself is followed, that sends elsewhere is not", async () => {
    const asked: string[] = [];
    const { code, stdout } = await verifyServed((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      if (path === "/checks/404.html") response.writeHead(308, { location: "404" }).end();
      else if (path === "/checks/404") response.writeHead(404).end(readFileSync(join(copy, "404.html")));
      else if (path === "/checks/robots.txt") response.writeHead(302, { location: "/elsewhere/robots.txt" }).end();
      else if (path === "/checks/feed.xml") response.writeHead(302, { location: "feed.xml" }).end();
      else if (path === "/checks/feed.json") response.writeHead(500).end();
      else response.writeHead(404).end();
    });
    expect(stdout).not.toContain("missing: 404.html");
    expect(stdout).toContain("could not be read: robots.txt (it sends on to another site)\n");
    expect(stdout).toContain("could not be read: feed.xml (it sends on and on)\n");
    expect(stdout).toContain("could not be read: feed.json (the server answers 500)\n");
    expect(asked.filter((path) => path.startsWith("/elsewhere"))).toEqual([]);
    expect(code).toBe(1);
  });

  test("of which only some could not be read is not told as the same", async () => {
    const server = await serveFolder(copy);
    const { code, stdout } = await verifyServed(async (request, response) => {
      if (request.url === "/checks/feed.json") return void response.writeHead(503).end();
      const answer = await fetch(server.origin + (request.url ?? "").slice("/checks/".length));
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
    await server.close();
    expect(stdout).toMatch(/^could not be read: feed\.json \(the server answers 503\)\n.* could not be compared whole with the site in /);
    expect(code).toBe(2);
  });

  test("that does not answer is told as such", async () => {
    const server = await serveFolder(copy);
    await server.close();
    const { code, stderr } = await verify(server.origin);
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ could not be read: connect ECONNREFUSED/);
    expect(code).toBe(2);
  });
});

describe("a copy is compared with what the files here give", () => {
  const git = (...args: string[]): string => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: project.folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };

  test("which are told by their commit, built for the address that the copy names", async () => {
    writeFileSync(join(project.folder, ".gitignore"), "node_modules\n_site*\n");
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Publish");
    const commit = git("rev-parse", "HEAD");
    expect((await project.run("build", ["--base-url", "https://example.org/checks/"])).code).toBe(0);
    const published = join(project.folder, "_site");
    expect(JSON.parse(readFileSync(join(published, "manifest.json"), "utf8"))).toMatchObject({
      commit,
      baseUrl: "https://example.org/checks/",
    });
    const same = await project.run("verify", ["_site"]);
    expect(same.stdout).toContain(`_site is the same as the site of commit ${commit}: `);
    expect([same.stderr, same.code]).toEqual(["", 0]);

    project.edit("_data/site.json", (text) => text.replace('"tagline": "', '"tagline": "New: '));
    const changed = await project.run("verify", ["_site"]);
    expect(changed.stderr).toContain("The files here are not those of a commit");
    expect(changed.stdout).toContain("_site is not the same as the site of the files here.");
    expect(changed.code).toBe(1);

    git("commit", "--quiet", "--all", "--message", "Say more");
    const later = await project.run("verify", ["_site"]);
    expect(later.stderr).toBe(
      `The copy says that it was made from commit ${commit}; here is commit ${git("rev-parse", "HEAD")}. Check that one out to compare with it.\n`,
    );
    expect(later.code).toBe(1);
  }, 180_000);
});
