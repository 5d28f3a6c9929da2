import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Where pages listen for changes. No page of a site has a path that begins with a dot. */
export const changesPath = "/.changes";

/** Tells open pages that they are out of date. */
export interface LiveReload {
  /** Puts the listening script into a page. Only the dev server does this; nothing of it reaches a build. */
  addTo(html: string): string;
  /** Keeps a connection open on which changes are told. */
  listen(response: ServerResponse): void;
  /** Makes every open page load itself again. */
  reload(): void;
}

/**
 * Makes the live reload of one server. Versions begin with the server's own start, so that a page left open reloads
 * when it finds a new server at its address.
 *
 * @param start something that differs from one start of the server to the next
 */
export function createLiveReload(start: string): LiveReload {
  const listeners = new Set<ServerResponse>();
  let changes = 0;
  const version = (): string => `${start}-${changes}`;
  return {
    addTo: (html) => {
      const script = listeningScript(version());
      return letRun(html, script).replace(/<\/body>|$/i, (end) => `<script>${script}</script>${end}`);
    },
    listen: (response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`retry: 300\ndata: ${version()}\n\n`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    reload: () => {
      changes += 1;
      for (const response of listeners) response.write(`data: ${version()}\n\n`);
    },
  };
}

/** Widens the policy of a page by this one script. */
function letRun(html: string, script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return html.replace(
    /(<meta http-equiv="Content-Security-Policy" content="[^"]*?)script-src 'self'/,
    (_, before: string) => `${before}script-src 'self' 'sha256-${hash}'`,
  );
}

// A hidden page does not listen: browsers allow a site few connections, and many open tabs would use them up.
function listeningScript(version: string): string {
  return `(() => {
  let changes;
  const listen = () => {
    if (document.hidden) return changes?.close();
    changes = new EventSource("${changesPath}");
    changes.onmessage = ({ data }) => { if (data !== "${version}") location.reload(); };
  };
  document.addEventListener("visibilitychange", listen);
  listen();
})();`;
}
