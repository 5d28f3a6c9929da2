import { parseAddress } from "../../check/formats/parse-address.ts";

/** What a server answered for a file. */
export type Fetched =
  /** `url` is where the file was in the end. */
  | { state: "found"; bytes: Uint8Array; url: string }
  /** It sends more than it may; what it sends was not read to its end. */
  | { state: "larger"; url: string }
  | { state: "missing" }
  | { state: "unread"; reason: string };

const longestWait = 30_000;
const mostRedirects = 3;

/**
 * Fetches a file of a site from a web server. Only addresses of the site are asked: a server that sends on to another place gets no answer.
 *
 * @param base the site's address, ending with a slash
 * @param path the file's path in the site; of a folder's index.html its folder is asked for, as readers do
 * @param most how many bytes are read
 */
export async function fetchFile(base: URL, path: string, most: number): Promise<Fetched> {
  const encoded = path
    .replace(/(^|\/)index\.html$/, "$1")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  let url = new URL(encoded, base);
  const signal = AbortSignal.timeout(longestWait);
  try {
    for (let turn = 0; turn <= mostRedirects; turn += 1) {
      const response = await fetch(url, { redirect: "manual", signal, headers: { "cache-control": "no-cache" } });
      const onward = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (onward === null) return await readAnswer(response, most);
      await response.body?.cancel();
      const next = parseAddress(onward, url);
      if (next === null) return { state: "unread", reason: "it sends on to what is no address" };
      url = next;
      if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
        return { state: "unread", reason: "it sends on to another site" };
    }
    return { state: "unread", reason: "it sends on and on" };
  } catch (error) {
    return { state: "unread", reason: explain(error) };
  }
}

async function readAnswer(response: Response, most: number): Promise<Fetched> {
  // The page for wrong addresses is the one page that is sent with this status when all is well.
  const isPageOf404 = response.status === 404 && /\/404(\.html)?$/.test(new URL(response.url).pathname);
  if ((response.status === 404 || response.status === 410) && !isPageOf404) {
    await response.body?.cancel();
    return { state: "missing" };
  }
  if (!response.ok && !isPageOf404) {
    await response.body?.cancel();
    return { state: "unread", reason: `the server answers ${response.status}` };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  // A break cancels the rest.
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return { state: "larger", url: response.url };
    parts.push(part);
  }
  return { state: "found", bytes: Buffer.concat(parts), url: response.url };
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${longestWait / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
