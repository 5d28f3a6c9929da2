import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { serveFolder } from "../browser/serve-folder.ts";
import type { Outcome } from "../site/copy-project.ts";
import { copySite, type CopiedSite } from "./copied-site.ts";

let site: CopiedSite;
let copy: string;

beforeAll(() => {
  site = copySite();
  copy = site.folder;
});

afterAll(() => site.remove());
beforeEach(() => site.restore());

describe("a copy on a web server", () => {
  /** Serves as a test wants it, and verifies what is served under /checks/. */
  async function verifyServed(answer: RequestListener, against?: string): Promise<Outcome> {
    const server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      return await site.verify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/checks/`, against);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test("that has the same bytes is told as the same, under any path, and what hosts keep for themselves is not asked for", async () => {
    const server = await serveFolder(copy, "/any/path/");
    const { code, stdout } = await site.verify(server.origin.slice(0, -1));
    await server.close();
    expect(stdout.split("\n")).toEqual([
      `${server.origin.slice(0, -1)} is the same as the site in ${inject("site")}: ${site.files - 2} files, byte for byte.`,
      "Not compared, as the host does what they say instead of showing them: .nojekyll, _headers.",
      "",
    ]);
    expect(code).toBe(0);
    expect(server.requests.filter((path) => !path.startsWith("/any/path/") || path.endsWith("index.html"))).toEqual([]);
  });

  test("that differs is told, with what its own manifest lists beyond the site", async () => {
    site.spoil();
    const path = join(copy, "manifest.json");
    const extra = '{"path":"extra\\u001b[2J.txt","bytes":1,"sha256":"00"}';
    writeFileSync(path, readFileSync(path, "utf8").replace('"files": [', `"files": [\n${extra},`));
    const server = await serveFolder(copy);
    const { code, stdout } = await site.verify(server.origin);
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

  test("that sends on from a former address, as the site asks of it, is told as the same", async () => {
    writeFileSync(join(copy, "_redirects"), "/former/ /checks/about/ 301\n");
    mkdirSync(join(copy, "former"));
    writeFileSync(join(copy, "former/index.html"), "moved");
    const server = await serveFolder(copy, "/checks/");
    const behind = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      if (request.url === "/checks/former/") return void response.writeHead(301, { location: "/checks/about/" }).end();
      const answer = await fetch(new URL(request.url ?? "", server.origin));
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    };
    const { code, stdout } = await verifyServed((request, response) => void behind(request, response), copy);
    await server.close();
    expect(stdout).toContain("instead of showing them: .nojekyll, _headers, _redirects, former/index.html.\n");
    expect(code).toBe(0);
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
    const { code, stderr } = await site.verify(server.origin);
    expect(stderr).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ could not be read: connect ECONNREFUSED/);
    expect(code).toBe(2);
  });
});
