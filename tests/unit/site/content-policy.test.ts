import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentPolicy } from "../../../src/site/content-policy.ts";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

test("a policy lets in the site's own files, and of what is written into the page the style sheet alone", () => {
  expect(contentPolicy(["p{content:“ä”}"])).toBe(
    `default-src 'none'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; style-src ${hash("p{content:“ä”}")}`,
  );
});

test("a policy for several pages names each of their style sheets once, in whatever order they come", () => {
  expect(contentPolicy(["b{}", "a{}", "b{}"])).toBe(contentPolicy(["a{}", "b{}"]));
  expect(contentPolicy(["b{}", "a{}"]).split("'sha256-")).toHaveLength(3);
});

test("a policy for files without style lets no style in", () => {
  expect(contentPolicy([])).toMatch(/; style-src 'none'$/);
});
