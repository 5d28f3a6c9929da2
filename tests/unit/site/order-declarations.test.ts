import { describe, expect, test } from "vitest";
import { orderDeclarations } from "../../../src/site/order-declarations.ts";

describe("the declarations of a rule", () => {
  test("stand in one order", () => {
    expect(orderDeclarations("a{position:absolute;color:red}@media print{b{padding:0;color:red}}")).toBe(
      "a{color:red;position:absolute}@media print{b{color:red;padding:0}}",
    );
  });

  test("stay in their order where they may set the same thing", () => {
    for (const body of [
      "font:inherit;line-height:1",
      "line-height:1;font:inherit",
      "row-gap:1px;gap:2px",
      "place-items:center;align-items:end",
      "width:1px;inline-size:2px",
      "inset:0;top:1px",
      "padding:0;padding-inline:1px",
    ])
      expect(orderDeclarations(`a{${body}}`)).toBe(`a{${body}}`);
  });

  test("may have semicolons in their texts and addresses", () => {
    expect(orderDeclarations(`a{content:"; b: c";background:url(data:a;b)}`)).toBe(`a{background:url(data:a;b);content:"; b: c"}`);
  });
});
