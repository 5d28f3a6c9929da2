import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAddressShelf } from "../../../../src/cli/build/inspect/address-shelf.ts";
import type { Address } from "../../../../src/publish/page-addresses.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-addresses-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const address = (value: string, use: Address["use"] = "markup"): Address => ({ value, place: "the text", use });

test("the addresses of data files come back file by file, in their order, each once, and by what they are used for", () => {
  const shelf = openAddressShelf(folder);
  const [page, feed] = [address("https://checked.example/bridge/"), address("https://checked.example/bridge/feed.json")];
  const asId = address(page.value, "id");
  const first = new Map([
    ["bridge/report.json", [feed, page, feed]],
    ["bridge/feed.json", [page, asId]],
    ["bridge/claims.csv", []],
  ]);
  shelf.put(first);
  shelf.put(new Map([["harbour/report.json", [page]]]));
  expect([...shelf.all()]).toEqual([
    ["bridge/report.json", [feed, page]],
    ["bridge/feed.json", [page, asId]],
    ["bridge/claims.csv", []],
    ["harbour/report.json", [page]],
  ]);
  shelf.close();
});
