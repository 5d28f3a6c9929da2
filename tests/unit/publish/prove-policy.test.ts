import { beforeAll, describe, expect, test } from "vitest";
import { proveChanged, writeSite, type WrittenSite } from "./write-site.ts";

const page = "about/index.html";
const meta = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

let site: WrittenSite;

beforeAll(() => {
  site = writeSite();
});

/** What the proofs say of a page in which something is changed. */
const told = (from: string | RegExp, to: string): string[] => proveChanged(site, page, from, to);

describe("a page may not be published", () => {
  test("without a policy", () => {
    expect(told(meta, "")).toEqual([`policy-strict  ${page}: The page states 0 policies for browsers.`]);
  });

  test("with two", () => {
    expect(told("<title>", `<meta http-equiv="content-security-policy" content="default-src 'none'"><title>`)).toEqual([
      `policy-strict  ${page}: The page states 2 policies for browsers.`,
    ]);
  });

  test("with one that comes too late to rule over a picture or a style", () => {
    expect(told("<meta charset", `<link rel="icon" href="../favicon.svg"><meta charset`)).toEqual([
      `policy-strict  ${page}: The policy stands behind things that it should rule over.`,
    ]);
    expect(told("<meta charset", `<style></style><meta charset`)).toContain(
      `policy-strict  ${page}: The policy stands behind things that it should rule over.`,
    );
  });

  test("with one that begins by letting something in", () => {
    expect(told("default-src 'none'", "default-src 'self'").join()).toMatch(/The policy “default-src 'self'; .*” does not begin by/);
  });

  test.each(["'unsafe-inline'", "'unsafe-eval'", "'nonce-abc'", "*", "https://other.example", "data:", "blob:"])(
    "with one that names %s",
    (word) => {
      expect(told("script-src 'self'", `script-src 'self' ${word}`).join()).toContain("which lets strange things in.");
    },
  );

  test("with a style sheet that the policy does not know", () => {
    expect(told("<style>", "<style>p{}")).toEqual([
      expect.stringContaining(`policy-strict  ${page}: The file _headers does not know the style sheet that begins “p{}`),
      expect.stringContaining(`policy-strict  ${page}: The policy does not know the style sheet that begins “p{}`),
    ]);
  });

  test("with a style attribute, which browsers would leave out", () => {
    expect(told('<main id="main"', '<main style="color:red" id="main"')).toEqual([
      `policy-strict  ${page}: An element has the style “color:red”, which the policy does not let in.`,
    ]);
  });
});
