import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { changesPath, createLiveReload } from "./live-reload.ts";
import type { Answer } from "./messages.ts";
import { startPageProcess } from "./page-process.ts";
import { watchCommits } from "./watch-commits.ts";
import { watchFolders } from "./watch-folders.ts";

const host = "127.0.0.1";
const watched = [{ name: "claims", levels: 1 }, { name: "_data" }, { name: "templates" }, { name: "src" }];

/** A dev server that runs. */
export interface DevServer {
  /** Its address, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts the dev server: pages are made when they are asked for, drafts included, and reload when a file changes.
 *
 * @param options.root the project's folder
 * @param options.port the port to begin with; when it is taken, the next ones are tried
 * @param options.log gets one line or block for the terminal at a time
 * @throws when no port is free or none may be opened
 */
export async function startDevServer(options: { root: string; port: number; log: (text: string) => void }): Promise<DevServer> {
  const { root, log } = options;
  const live = createLiveReload(`${process.pid}-${Date.now().toString(36)}`);
  const server = createServer();
  const url = `http://${host}:${await listenOnFreePort(server, options.port)}/`;

  let lastChecked = "";
  const pages = startPageProcess(root, url, {
    onChecked: (text) => {
      if (text !== lastChecked) log(text);
      lastChecked = text;
    },
    onChanged: live.reload,
  });
  server.on("request", (request, response) => {
    if (pathOf(request) === changesPath) live.listen(response);
    else void answerWith(request, response, pages.page, live.addTo);
  });
  const takeFiles = (paths: string[]): void => {
    if (paths.some((path) => path.startsWith("src/"))) pages.restart();
    else pages.takeFiles(paths);
    if (paths.some((path) => path.startsWith("src/cli/serve"))) log("The server itself has changed: stop it and start it again.");
  };
  const unwatch = watchFolders(root, watched, { onChange: takeFiles, onBlind: log });
  const unwatchCommits = watchCommits(root, pages.takeCommit);

  return {
    url,
    close: async () => {
      unwatch();
      unwatchCommits();
      pages.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Tries the port and the nineteen after it; port 0 lets the system choose. */
async function listenOnFreePort(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || port >= first + 19) throw error;
    }
  }
}

function pathOf(request: IncomingMessage): string | null {
  try {
    return decodeURIComponent((request.url ?? "/").replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
}

/** Pages are looked up by their names in the list of all pages, never on the disk: no path leads out of the site. */
async function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  page: (path: string) => Promise<Answer>,
  addReload: (html: string) => string,
): Promise<void> {
  const path = pathOf(request);
  if (path === null || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(path === null ? 400 : 405).end();
    return;
  }
  const { status, type, body, location } = await page(path.replace(/^\//, "").replace(/(^|\/)$/, "$1index.html"));
  // Fonts come from packages: a page that loads itself again need not wait for them.
  const keeping = type === "font/woff2" ? "max-age=3600" : "no-store";
  response.writeHead(status, { "content-type": type, "cache-control": keeping, ...(location !== undefined && { location }) });
  response.end(typeof body === "string" && type.startsWith("text/html") ? addReload(body) : body);
}
