import { describe, expect, test } from "vitest";
import { onlyClaim } from "./only-claim.ts";
import { openImportDesk } from "./open-import-desk.ts";
import { writePage, writeReview } from "./write-review.ts";

describe("a ClaimReview", () => {
  test("has its texts freed of HTML and of what cannot be seen", async () => {
    const desk = openImportDesk();
    await desk.importFile(
      writeReview({
        claimReviewed: "  <b>Smith &amp; Sons</b>\u202e dug&nbsp;the &#8220;canal&#8221;\n for 3 < 5 pounds. <script>alert(1)</script>",
        reviewBody: "<p>First.</p><p>[@survey] *not* a ![picture](https://x.example/p.png)</p>",
      }),
    );
    const { statement, analysis } = onlyClaim(desk);
    expect(statement).toBe("Smith & Sons dug the “canal” for 3 < 5 pounds.");
    expect(analysis).toBe(
      "> First\\.\n>\n> \\[&#64;survey\\]".replace("\\.", ".") +
        " \\*not\\* a \\!\\[picture\\](https://x.example/p.png) [@checkers-2025-02-03]",
    );
    expect(desk.errors()).toEqual([]);
  });

  test("keeps dates as days, months or years, and leaves out those that are none or lie ahead", async () => {
    const dates: [given: string, kept: string | undefined][] = [
      ["2021-01-05 05:00", "2021-01-05"],
      ["2021-1-5", "2021-01-05"],
      ["2021-01", "2021-01"],
      ["2021", "2021"],
      ["5 January 2021", undefined],
      ["2021-02-30", undefined],
      ["2031-01-01", undefined],
    ];
    for (const [given, kept] of dates) {
      const desk = openImportDesk();
      const { said } = await desk.importFile(writeReview({ datePublished: given }));
      const [source] = Object.values(desk.sourcesOf("canal-harlow"));
      expect(source?.published, given).toBe(kept);
      expect(said.includes(`datePublished: “${given}”`), given).toBe(kept === undefined);
    }
  });

  test("gives a claim in another script an id from its address, or else from the speaker", async () => {
    const desk = openImportDesk();
    const persian = writeReview({
      url: "https://checkers.example/fa/2025/iran-dollar-rate.html",
      claimReviewed: "نرخ دلار در ایران به ۱۰۰ هزار تومان رسید.",
      inLanguage: "fa-IR",
      reviewRating: { "@type": "Rating", alternateName: "نادرست" },
      itemReviewed: { "@type": "Claim", author: { "@type": "Person", name: "Ali Karimi" } },
    });
    const { code, said } = await desk.importFile(persian);
    expect(code, said).toBe(0);
    expect(onlyClaim(desk)).toMatchObject({ id: "iran-dollar-rate", report: "iran-dollar-rate" });
    const nowhere = openImportDesk();
    await nowhere.importFile([
      { ...persian, url: "https://checkers.example/%D9%86%D8%B1%D8%AE/17" },
      { ...persian, url: "https://checkers.example/18", claimReviewed: "در COVID خبر دیگری است.", itemReviewed: undefined },
    ]);
    expect(nowhere.newReports().map((report) => [report, ...Object.keys(nowhere.claimsOf(report))])).toEqual([
      ["article", "ali-karimi"],
      ["article-2", "statement"],
    ]);
    expect(nowhere.errors()).toEqual([]);
  });

  test("has its language from itself, or else from its page", async () => {
    const languages: [given: unknown, kept: string][] = [
      ["pt_BR", "pt-BR"],
      ["French", "fr"],
      [{ "@type": "Language", name: "Spanish", alternateName: "es" }, "es"],
      [undefined, "en"],
      ["no such language", "en"],
    ];
    for (const [given, kept] of languages) {
      const desk = openImportDesk();
      await desk.importFile(writePage([writeReview({ inLanguage: given })]));
      expect(Object.values(desk.sourcesOf("canal-harlow"))[0]?.lang).toBe(kept);
      expect(desk.errors()).toEqual([]);
    }
  });

  test.each<[string, Uint8Array, string]>([
    ["UTF-8 with a mark", Buffer.from(`\ufeff${writePage([writeReview({ claimReviewed: "Es regnet über Köln." })])}`), ""],
    [
      "UTF-16",
      Buffer.from(`\ufeff${JSON.stringify(writeReview({ claimReviewed: "Es regnet über Köln." }))}`, "utf16le"),
      "read as utf-16le",
    ],
    [
      "a named older encoding",
      Buffer.from(writePage([writeReview({ claimReviewed: "Es regnet über Köln." })], '<meta charset="iso-8859-1">'), "latin1"),
      "read as windows-1252",
    ],
    [
      "UTF-8 that is named otherwise",
      Buffer.from(writePage([writeReview({ claimReviewed: "Es regnet über Köln." })], '<meta charset="iso-8859-1">')),
      "",
    ],
    [
      "an encoding that nobody names",
      Buffer.from(JSON.stringify(writeReview({ claimReviewed: "Es regnet über Köln." })), "latin1"),
      "read as windows-1252",
    ],
  ])("is read in %s", async (_what, bytes, note) => {
    const desk = openImportDesk();
    const { said } = await desk.importFile(bytes);
    expect(said).toContain(note);
    expect(onlyClaim(desk).statement).toBe("Es regnet über Köln.");
  });

  test("with names that mean something to programs, or without end inside, does no harm", async () => {
    const desk = openImportDesk();
    const hostile = `{"__proto__": {"claimReviewed": "x"}, "constructor": {"@type": "ClaimReview"}, "@type": "ClaimReview", "claimReviewed": "Fine."}`;
    expect((await desk.importFile(hostile)).code).toBe(1);
    expect(onlyClaim(desk).statement).toBe("Fine.");
    const { said } = await openImportDesk().importFile(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(said).toContain("line 1: The block is nested more than 200 levels deep; some bracket is not closed.");
  });

  test("with markup in the address or an unsafe one keeps none of it as an address", async () => {
    const desk = openImportDesk();
    const { said } = await desk.importFile(
      writeReview({
        url: "javascript:alert(1)",
        itemReviewed: { "@type": "Claim", appearance: "data:text/html,x", author: { name: "A", sameAs: "file:///etc/passwd" } },
      }),
    );
    expect(said).toContain("url: “javascript:alert(1)”");
    expect(onlyClaim(desk)).toMatchObject({ speaker: { name: "A" } });
    expect(JSON.stringify(onlyClaim(desk))).not.toMatch(/javascript:|data:|file:/);
    expect(desk.errors()).toEqual([]);
  });

  test("of a claim that is part of another, or begins with a sign, is quoted at its own place", async () => {
    const desk = openImportDesk();
    const at = (number: number, claimReviewed: string): object => writeReview({ url: `https://a.example/${number}`, claimReviewed });
    const { code, said } = await desk.importFile([
      at(1, "Harlow is large."),
      at(2, "He said: Harlow is large. So what?"),
      at(3, "> 5 people drowned."),
      at(4, "# One"),
    ]);
    expect(code, said).toBe(0);
    expect(Object.keys(desk.claimsOf("canal-harlow"))).toHaveLength(4);
    expect(desk.claimsOf("canal-harlow")["harlow-large"]?.quotes).toEqual([{ exact: "Harlow is large.", occurrence: 1 }]);
    expect(desk.errors()).toEqual([]);
  });

  test("reaches the terminal as text only, also where it is no JSON", async () => {
    const desk = openImportDesk();
    const escape = "\u001b[2J\u202e";
    const { said } = await desk.importFile(
      writePage([writeReview({ [`x${escape}`]: `y${escape}`, claimReviewed: `It rains.${escape}` }), `{"a${escape}": b${escape}}`]),
    );
    expect(said).toContain("x[2J: “y[2J”");
    expect(said).toContain("Not read: a block of JSON-LD, line 5: ");
    expect(said).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});
