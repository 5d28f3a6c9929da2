import { describe, expect, test } from "vitest";
import { inlineProperties } from "../../../src/site/inline-properties.ts";

const long = "clamp(1rem,2vw,3rem)";

describe("the value of a custom property", () => {
  test("stands where it is asked for when that is one place, or when it is short", () => {
    expect(inlineProperties(`:root{--a:${long};--b:40rem}p{width:var(--a)}b{top:var(--b)}i{top:var(--b)}`)).toBe(
      `:root{--a:${long};--b:40rem}p{width:${long}}b{top:40rem}i{top:40rem}`,
    );
  });

  test.each([
    ["it is long and asked for more than once", `:root{--a:${long}}p{width:var(--a)}b{width:var(--a)}`],
    ["it has another value in another scheme", ":root{--a:red}@media print{:root{--a:blue}}p{color:var(--a)}"],
    ["it has a value in some places only", ".note{--a:red}p{color:var(--a)}"],
    ["it asks for another", ":root{--a:var(--b);--b:red}@media print{:root{--b:blue}}p{color:var(--a)}"],
  ])("is asked for by name when %s", (_, css) => {
    expect(inlineProperties(css)).toBe(css);
  });
});
