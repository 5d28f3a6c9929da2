import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};

/** A folder that is being served. */
export interface ServedFolder {
  /** The address of its root, with the prefix and a slash at the end. */
  origin: string;
  /** The path of every request so far, in order. */
  requests: string[];
  close(): Promise<void>;
}

function fileFor(folder: string, path: string): string | null {
  const file = resolve(folder, `.${sep}${decodeURIComponent(path)}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  const entry = statSync(file, { throwIfNoEntry: false });
  if (entry?.isDirectory()) return path === "" || path.endsWith("/") ? join(file, "index.html") : null;
  return entry?.isFile() ? file : null;
}

/** What a host does besides sending files. */
export interface Host {
  /** Gives what it sends with a file besides its type, by the path that is asked for. */
  headersOf?: (path: string) => Record<string, string>;
  /** What the answer to the request for a path waits for; nothing when left out. */
  waitFor?: (path: string) => Promise<unknown> | undefined;
}

/**
 * Serves a built site on a free port of this machine, as a plain web host does.
 *
 * @param folder the site
 * @param prefix the path under which it lies, such as /repo/
 */
export async function serveFolder(folder: string, prefix = "/", { headersOf = () => ({}), waitFor }: Host = {}): Promise<ServedFolder> {
  const root = resolve(folder);
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requests.push(pathname);
    await waitFor?.(pathname);
    const file = pathname.startsWith(prefix) ? fileFor(root, pathname.slice(prefix.length)) : null;
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    } else {
      const type = mediaTypes[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { ...headersOf(pathname), "content-type": type }).end(readFileSync(file));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}${prefix}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
