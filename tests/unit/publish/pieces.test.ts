import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSiteProof } from "../../../src/publish/create-site-proof.ts";
import { readPieces } from "../../../src/publish/read-pieces.ts";
import { writePieces } from "../../../src/publish/write-pieces.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "plumbline-pieces-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ratings = { verdicts: [], flags: [], statuses: [], stances: [], sourceKinds: [] };
const items = Array.from({ length: 500 }, (_, number) => ({ id: `https://checked.example/bridge/claim-${number}/`, words: "“Köprü” 🌉" }));

describe("a long text", () => {
  test("is read in pieces that end after a comma or a line, and together are the whole", () => {
    const path = join(folder, "long.json");
    for (const text of [JSON.stringify(items), items.map(({ id }) => id).join("\n"), "x".repeat(500), "", "ends with a comma,"]) {
      writeFileSync(path, text);
      for (const length of [1, 7, 64, 1 << 20]) {
        const pieces = [...readPieces(path, length)].map((bytes) => Buffer.from(bytes).toString("utf8"));
        expect(pieces.join("")).toBe(text);
        expect(pieces.slice(0, -1).filter((piece) => !/[,\n]$/.test(piece))).toEqual([]);
      }
    }
  });

  test("is written piece by piece as it would be as a whole", () => {
    const path = join(folder, "long.json");
    const texts = items.flatMap((item) => [JSON.stringify(item), ",\n"]);
    const hash = createHash("sha256");
    writePieces(path, [...texts, "x".repeat(600_000), "end"], (bytes) => hash.update(bytes));
    const written = readFileSync(path, "utf8");
    expect(written).toBe(`${texts.join("")}${"x".repeat(600_000)}end`);
    expect(hash.digest("hex")).toBe(createHash("sha256").update(written).digest("hex"));
  });

  test("is proven in pieces as it would be as a whole", () => {
    const text = JSON.stringify([...items, { url: "https://checked.example/gone/" }]);
    const path = join(folder, "long.json");
    writeFileSync(path, text);
    const known = new Set(["long.json", ...items.map((_, number) => `bridge/claim-${number}/index.html`).slice(1)]);
    const prove = (pieces: Iterable<string | Uint8Array>): string[] => {
      const proof = createSiteProof({ baseUrl: "https://checked.example/", ratings, claims: new Map() }, known, null);
      for (const piece of pieces) proof.take("long.json", piece);
      return proof.settle().map(({ message }) => message);
    };
    expect(prove(readPieces(path, 100))).toEqual(prove([text]));
    expect(prove([text]).join()).toContain("gone/");
  });
});
