import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A page that a server sends piece by piece, each when it is told to. */
export interface SlowPage {
  address: string;
  /** Sends the next piece; false when there is none left. */
  sendNext(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Cuts a page where an element of its main part ends: what a reader may see of it while the rest is still under way.
 *
 * @param most into so many pieces at most, as evenly as the elements allow
 */
export function cutPage(html: string, most: number): string[] {
  const main = html.indexOf("<main");
  const ends = [...html.matchAll(/<\/(?:li|p|h\d|ul|ol|dl|div|section|article|nav|details|figure|table|blockquote)>/g)]
    .map((match) => match.index + match[0].length)
    .filter((end) => end > main);
  const step = Math.max(1, Math.ceil(ends.length / (most - 1)));
  const cuts = [...ends.filter((_, index) => index % step === 0), html.length];
  return cuts.map((cut, index) => html.slice(cuts[index - 1] ?? 0, cut));
}

/** Cuts a page behind every tag of its head and of its foot, which all pages have alike. */
export function cutFrame(html: string): string[] {
  const frame = [...html.matchAll(/<(header|footer)\b.*?<\/\1>/gs)];
  const cuts = frame.flatMap((part) => [...part[0].matchAll(/>/g)].map((end) => part.index + end.index + 1));
  return [...cuts, html.length].map((cut, index) => html.slice(cuts[index - 1] ?? 0, cut));
}

/** Serves one page in pieces at a free port of this machine; of anything else, such as its fonts, it has nothing. */
export async function sendInPieces(pieces: readonly string[]): Promise<SlowPage> {
  let ready: (response: ServerResponse) => void = () => {};
  const asked = new Promise<ServerResponse>((done) => (ready = done));
  const server = createServer((request, response) => {
    if (request.url === "/") ready(response.writeHead(200, { "content-type": "text/html; charset=utf-8" }));
    else response.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const left = [...pieces];
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sendNext: async () => {
      const piece = left.shift();
      const response = await asked;
      if (piece === undefined) return false;
      await new Promise((done) => (left.length === 0 ? response.end(piece, () => done(null)) : response.write(piece, done)));
      return true;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
