import { describe, expect, test } from "vitest";
import { passageLink } from "../../../src/report/passage-link.ts";

const page = "https://example.org/page";

describe("the address of a passage", () => {
  test("names a short passage whole", () => {
    expect(passageLink(page, "Total length: 420 m.")).toBe(`${page}#:~:text=Total%20length%3A%20420%20m.`);
  });

  test("writes commas, hyphens and ampersands so that they mean themselves", () => {
    // In a text directive they would separate start from end, mark a context, and begin another directive.
    expect(passageLink(page, "so-called, R&D")).toBe(`${page}#:~:text=so%2Dcalled%2C%20R%26D`);
  });

  test("writes letters of every script", () => {
    const address = passageLink(page, "پل هارلو – “420 m”");
    expect(address).toMatch(/^[\x21-\x7e]+$/);
    expect(decodeURIComponent(address.split(":~:text=")[1] ?? "")).toBe("پل هارلو – “420 m”");
  });

  test("names a long passage by its first and last five words", () => {
    const passage = "One two three four five six seven eight nine ten, eleven.";
    expect(passageLink(page, passage)).toBe(`${page}#:~:text=One%20two%20three%20four%20five,seven%20eight%20nine%20ten%2C%20eleven.`);
    expect(passageLink(page, "One two three four five six seven eight nine ten")).not.toContain(",");
  });

  test("takes line breaks and runs of blanks for one space", () => {
    expect(passageLink(page, "  Total\n length:\t420 m. ")).toBe(`${page}#:~:text=Total%20length%3A%20420%20m.`);
  });

  test("keeps a fragment that the address has already", () => {
    expect(passageLink(`${page}#cost`, "31 million")).toBe(`${page}#cost:~:text=31%20million`);
    expect(passageLink(`${page}#`, "31 million")).toBe(`${page}#:~:text=31%20million`);
  });

  test("keeps the query of the address", () => {
    expect(passageLink(`${page}?a=1&b=2`, "31 million")).toBe(`${page}?a=1&b=2#:~:text=31%20million`);
  });

  test("takes the place of a text directive that was copied with the address", () => {
    expect(passageLink(`${page}#:~:text=cost`, "31 million")).toBe(`${page}#:~:text=31%20million`);
    expect(passageLink(`${page}#cost:~:text=cost`, "31 million")).toBe(`${page}#cost:~:text=31%20million`);
  });
});
