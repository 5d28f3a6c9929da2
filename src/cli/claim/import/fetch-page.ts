import { parseAddress } from "../../../check/formats/parse-address.ts";
import { UsageError } from "../../usage-error.ts";
import type { Received } from "./received.ts";

const mostRedirects = 5;

/** Kinds of content that can have JSON-LD in them. */
const readable = /^(text\/(html|plain|javascript)|application\/(json|ld\+json|xhtml\+xml|x-ndjson|javascript)|application\/[\w.-]+\+json)$/;

/**
 * Fetches one page or file from the web. Redirects are followed; nothing else than what was asked for is loaded.
 *
 * @param address http or https
 * @param most how many bytes are read at most
 * @param patience how many milliseconds the whole answer may take
 * @throws UsageError when the server does not give it, or gives what has no JSON-LD in it, such as a picture
 */
export async function fetchPage(address: string, most: number, patience = 30_000): Promise<Received> {
  let url = parseAddress(address);
  if (url === null) throw new UsageError(`“${address}” is not a web address that can be opened.`);
  const signal = AbortSignal.timeout(patience);
  try {
    for (let turn = 0; turn <= mostRedirects; turn += 1) {
      const response = await fetch(url, { redirect: "manual", signal, headers: { accept: "text/html, application/ld+json, */*;q=0.5" } });
      const onward = response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
      if (onward === null) return await readAnswer(response, address, url.href, most);
      await response.body?.cancel();
      url = followTo(onward, url, address);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw refuse(address, explain(error, patience));
  }
  throw refuse(address, "it sends on and on");
}

function followTo(onward: string, from: URL, address: string): URL {
  const url = parseAddress(onward, from);
  if (url === null || !/^https?:$/.test(url.protocol)) throw refuse(address, "it sends on to what is no web address");
  return url;
}

async function readAnswer(response: Response, asked: string, address: string, most: number): Promise<Received> {
  const [kind = "", ...parameters] = (response.headers.get("content-type") ?? "").split(";").map((part) => part.trim().toLowerCase());
  const fault = !response.ok
    ? `the server answers ${response.status}`
    : kind !== "" && !readable.test(kind)
      ? `it is neither a page nor JSON, but ${kind.slice(0, 60)}`
      : null;
  if (fault !== null) {
    await response.body?.cancel();
    throw refuse(asked, fault);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  // An error thrown here cancels the rest.
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw refuse(asked, `it sends more than ${most.toLocaleString("en")} bytes, the most that is read`);
    parts.push(part);
  }
  const charset =
    parameters
      .find((each) => each.startsWith("charset="))
      ?.slice("charset=".length)
      .replaceAll(/["']/g, "") ?? null;
  return { bytes: Buffer.concat(parts), address, charset };
}

function refuse(address: string, reason: string): UsageError {
  return new UsageError(`${address} cannot be imported: ${reason}. You can save the page in a browser and import the file.`);
}

function explain(error: unknown, patience: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `there was no whole answer within ${patience / 1000} seconds`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
