import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { searchScript } from "../../../../src/site/search/search-script.ts";

describe("the script of the search page", () => {
  const script = searchScript();

  test("is a plain script, as browsers run from a disk, and has nothing left of its parts' imports and exports", () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/^\s*(import|export)\b/m);
    expect(script).toContain("function splitWords(");
    expect(script).toContain("async function findClaims(");
  });

  test("takes at most 7 KB gzipped", () => {
    expect(gzipSync(script).length).toBeLessThan(7_000);
  });

  test("never makes markup of a text", () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function\(/);
  });
});
