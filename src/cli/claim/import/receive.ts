import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../../usage-error.ts";
import type { Desk } from "../desk.ts";
import { fetchPage } from "./fetch-page.ts";
import { mostBytes, type Received } from "./received.ts";

/**
 * Reads what is to be imported: a file, a web address, or with - what is piped in.
 *
 * @param most how many bytes are read at most
 * @throws UsageError when it cannot be had
 */
export async function receive(desk: Desk, typed: string, most = mostBytes): Promise<Received> {
  if (/^https?:\/\//i.test(typed)) return fetchPage(typed, most);
  if (typed === "-") return { bytes: await readPiped(desk, most), address: null, charset: null };
  const path = resolve(desk.cwd, typed);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file “${typed}”. A web address begins with https://.`);
  if (!stats.isFile()) throw new UsageError(`“${typed}” is not a file.`);
  if (stats.size > most) throw tooLarge(`“${typed}” has ${stats.size.toLocaleString("en")} bytes`, most);
  return { bytes: readFileSync(path), address: null, charset: null };
}

async function readPiped({ input }: Desk, most: number): Promise<Uint8Array> {
  if (input.isTTY === true) throw new UsageError("With “-” the markup is taken from a pipe, and there is none.");
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    length += bytes.length;
    if (length > most) throw tooLarge("More was piped in", most);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tooLarge(seen: string, most: number): UsageError {
  return new UsageError(`${seen}; at most ${most.toLocaleString("en")} are read. Cut it into several files.`);
}
