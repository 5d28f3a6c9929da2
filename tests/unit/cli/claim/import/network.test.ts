import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { fetchPage } from "../../../../../src/cli/claim/import/fetch-page.ts";
import { receive } from "../../../../../src/cli/claim/import/receive.ts";
import { UsageError } from "../../../../../src/cli/usage-error.ts";
import { buildProject } from "../../../../project-builder.ts";
import { openImportDesk } from "./open-import-desk.ts";
import { writePage, writeReview } from "./write-review.ts";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** @returns the server's address, without a slash at its end */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "it worked";
}

const megabyte = 1_000_000;

describe("an import from the web", () => {
  test("follows redirects, and takes relative addresses from where the page was in the end", async () => {
    const page = writePage([writeReview({ url: "/reviews/canal" })]);
    const origin = await serve((request, response) => {
      if (request.url === "/old") response.writeHead(301, { location: "/moved/" }).end();
      else if (request.url === "/moved/") response.writeHead(302, { location: "../page" }).end();
      else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
    });
    const desk = openImportDesk();
    const { code, said } = await desk.claim("import", "claimreview", `${origin}/old`);
    expect(code, said).toBe(0);
    expect(Object.values(desk.sourcesOf("canal-harlow"))[0]?.url).toBe(`${origin}/reviews/canal`);
  });

  test("names the page as the place of a review that does not say where it is, by the address the page gives itself", async () => {
    const head = '<link rel="canonical" href="https://checkers.example/own">';
    const origin = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(writePage([writeReview({ url: undefined })], head));
    });
    const desk = openImportDesk();
    await desk.claim("import", "claimreview", `${origin}/?utm_source=x`);
    expect(Object.values(desk.sourcesOf("canal-harlow"))[0]?.url).toBe("https://checkers.example/own");
  });

  test("believes the server’s word on the encoding of what is not UTF-8", async () => {
    const page = Buffer.from(JSON.stringify(writeReview({ claimReviewed: "ќ" })).replace("ќ", "\u00ca\u00e0\u00ed\u00e0\u00eb"), "latin1");
    const origin = await serve((_request, response) =>
      response.writeHead(200, { "content-type": 'application/ld+json; charset="windows-1251"' }).end(page),
    );
    const desk = openImportDesk();
    await desk.claim("import", "claimreview", origin);
    expect(Object.values(desk.claimsOf("canal-harlow"))[0]?.statement).toBe("Канал");
  });

  test.each<[string, RequestListener, string]>([
    [
      "a picture",
      (_request, response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
      "it is neither a page nor JSON, but image/png",
    ],
    ["a page that is not there", (_request, response) => response.writeHead(404).end(), "the server answers 404"],
    ["a circle of redirects", (_request, response) => response.writeHead(302, { location: "/again" }).end(), "it sends on and on"],
    [
      "a redirect to a file",
      (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
      "it sends on to what is no web address",
    ],
    [
      "an answer that breaks off",
      (_request, response) => response.writeHead(200, { "content-length": "50" }).write("x", () => response.destroy()),
      "cannot be imported: ",
    ],
  ])("refuses %s", async (_what, answer, message) => {
    const origin = await serve(answer);
    const said = await failure(fetchPage(origin, megabyte));
    expect(said).toContain(`${origin} cannot be imported: `);
    expect(said).toContain(message);
  });

  test("waits only so long for a whole answer", async () => {
    const origin = await serve((_request, response) => void response.writeHead(200, { "content-type": "text/html" }).write("<html>"));
    expect(await failure(fetchPage(origin, megabyte, 300))).toContain("there was no whole answer within 0.3 seconds");
  });

  test("does not read more than it may, whatever the server says of the length", async () => {
    const endless = Buffer.alloc(1 << 18, "x");
    const origin = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const more = (): void => {
        while (!response.destroyed && response.write(endless));
      };
      response.on("drain", more);
      more();
    });
    expect(await failure(fetchPage(origin, megabyte))).toContain("it sends more than 1,000,000 bytes");
  });

  test("refuses a server that does not answer, and what is no address", async () => {
    const origin = await serve((request) => request.socket.destroy());
    expect(await failure(fetchPage(origin, megabyte))).toContain(`${origin} cannot be imported: `);
    expect(await failure(fetchPage("https://", megabyte))).toBe("“https://” is not a web address that can be opened.");
    const desk = openImportDesk();
    expect((await desk.claim("import", "claimreview", "ftp://a.example/x")).said).toContain("There is no file “ftp://a.example/x”.");
  });
});

describe("an import of a file or a pipe", () => {
  test("does not read more than it may", async () => {
    const root = buildProject();
    const input = new PassThrough();
    const desk = { root, cwd: root, today: "2025-06-01", input, output: input, errors: input, environment: {} };
    expect(await failure(receive(desk, "_data/ratings.json", 100))).toMatch(
      /^“_data\/ratings\.json” has [\d,]+ bytes; at most 100 are read\./,
    );
    const reading = receive(desk, "-", 100);
    input.end(Buffer.alloc(101, "x"));
    expect(await failure(reading)).toContain("More was piped in; at most 100 are read.");
  });

  test("takes what is piped in", async () => {
    const desk = openImportDesk();
    desk.input.end(JSON.stringify(writeReview()));
    expect((await desk.claim("import", "claimreview", "-")).code).toBe(0);
    expect(desk.newReports()).toEqual(["canal-harlow"]);
  });
});
