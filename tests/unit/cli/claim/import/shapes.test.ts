import { describe, expect, test } from "vitest";
import { onlyClaim } from "./only-claim.ts";
import { openImportDesk } from "./open-import-desk.ts";
import { writePage, writeReview } from "./write-review.ts";

describe("a ClaimReview", () => {
  test("of the older form has a work in the place of the claim: its author is the speaker, its address the article’s", async () => {
    const desk = openImportDesk();
    const { said } = await desk.importFile(
      writeReview({
        itemReviewed: {
          "@type": "CreativeWork",
          author: {
            "@type": "Organization",
            name: "The Ferry Union",
            sameAs: ["ferry union", "https://ferries.example/"],
            image: "https://x.example/y.jpg",
          },
          datePublished: "2025-01-17",
          sameAs: "https://video.example/watch?v=1",
          name: "A video",
        },
      }),
    );
    const { speaker, report } = onlyClaim(desk);
    expect(speaker).toEqual({ name: "The Ferry Union", kind: "organization", sameAs: "https://ferries.example/" });
    expect(desk.articleOf(report)).toContain(
      "headline: A video\npublisher: video.example\nurl: https://video.example/watch?v=1\npublished: 2025-01-17\n",
    );
    expect(said).toContain("itemReviewed.author.sameAs[0]: “ferry union”");
    expect(said).toContain("itemReviewed.author.image: “https://x.example/y.jpg”");
    expect(desk.errors()).toEqual([]);
  });

  test("may have several appearances: the first is the article, the others are leads", async () => {
    const desk = openImportDesk();
    await desk.importFile(
      writeReview({
        itemReviewed: {
          "@type": "Claim",
          appearance: [
            "https://social.example/1",
            { "@type": "CreativeWork", url: "https://social.example/2", name: "A post", author: "N. N." },
            "on the radio",
          ],
          firstAppearance: { "@type": "Article", url: "https://first.example/a", headline: "First" },
        },
        citation: ["https://archive.example/report.pdf"],
      }),
    );
    const { report } = onlyClaim(desk);
    expect(desk.articleOf(report)).toContain("headline: First\npublisher: first.example\nurl: https://first.example/a\n");
    expect(desk.reportOf(report).notSeen).toEqual([
      "https://social.example/1",
      "A post (N. N.): https://social.example/2",
      "https://archive.example/report.pdf",
    ]);
    expect(desk.errors()).toEqual([]);
  });

  test("is found in lists, graphs, feeds, lists of items and articles, and once each", async () => {
    const organization = { "@type": "Organization", "@id": "#us", name: "The Graph Desk" };
    const review = (number: number, more: object = {}): object =>
      writeReview({
        url: `https://checkers.example/${number}`,
        claimReviewed: `Claim number ${number}.`,
        itemReviewed: undefined,
        ...more,
      });
    const desk = openImportDesk();
    const { code } = await desk.importFile(
      writePage([
        [review(1), [review(2)]],
        {
          "@context": "https://schema.org",
          "@graph": [
            organization,
            review(3, { author: { "@id": "#us" }, "@id": "#review" }),
            { "@type": "WebPage", mainEntity: { "@id": "#review" } },
          ],
        },
        {
          "@type": "DataFeed",
          url: "https://feed.example/",
          dataFeedElement: [{ "@type": "DataFeedItem", url: "https://checkers.example/4", item: [review(4, { url: undefined })] }],
        },
        {
          "@type": "ItemList",
          itemListElement: [{ "@type": "ListItem", position: 1, item: review(5, { "@type": ["Review", "ClaimReview"] }) }],
        },
        { "@type": "NewsArticle", review: review(6, { "@type": "http://schema.org/ClaimReview" }) },
        {
          "@type": "schema:ClaimReview",
          "schema:claimReviewed": { "@value": "Claim number 7.", "@language": "en" },
          "schema:url": "https://checkers.example/7",
        },
        review(1),
      ]),
    );
    expect(code).toBe(0);
    const made = desk.newReports().flatMap((report) => Object.keys(desk.claimsOf(report)));
    expect(made).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `claim-number-${number}`));
    const sources = desk.newReports().flatMap((report) => Object.values(desk.sourcesOf(report)));
    expect(sources.map(({ publisher, url }) => `${publisher} ${url}`)).toEqual([
      "The Checkers https://checkers.example/1",
      "The Checkers https://checkers.example/2",
      "The Graph Desk https://checkers.example/3",
      "The Checkers https://checkers.example/4",
      "The Checkers https://checkers.example/5",
      "The Checkers https://checkers.example/6",
      "checkers.example https://checkers.example/7",
    ]);
    expect(desk.errors()).toEqual([]);
  });

  test("is read by lines, as archives have them", async () => {
    const desk = openImportDesk();
    const lines = [1, 2, 3].map((number) =>
      JSON.stringify(writeReview({ url: `https://a.example/${number}`, claimReviewed: `It is ${number}.` })),
    );
    const { code, said } = await desk.importFile(`${lines.join("\n")}\n{"@type": "ClaimReview",\n`);
    expect(said).toContain("Not read: a block of JSON-LD, line 4: ");
    expect(said).toContain("3 drafts in 1 report written.");
    expect(code).toBe(1);
  });

  test.each<[string, string]>([
    ["an HTML comment", "<!-- JSON -->"],
    ["a CDATA section", "\n//<![CDATA[\nJSON\n//]]>\n"],
    ["a CDATA section in comments of a style", "/*<![CDATA[*/ JSON /*]]>*/"],
    ["both", "<!--\n//<![CDATA[\nJSON;\n//]]>\n-->"],
    ["a semicolon", " JSON ; "],
  ])("is read inside %s", async (_what, around) => {
    const desk = openImportDesk();
    expect((await desk.importFile(writePage([around.replace("JSON", JSON.stringify(writeReview()))]))).code).toBe(0);
    expect(onlyClaim(desk).statement).toBe("The canal of Harlow was dug in one summer.");
  });

  test("beside a broken block is imported all the same, and the broken one is told with its line", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile(writePage(['{"@type": "ClaimReview",\n "claimReviewed": }', writeReview()]));
    expect(said).toContain("Not read: a block of JSON-LD, line 5: ");
    expect(code).toBe(1);
    expect(onlyClaim(desk).speaker?.name).toBe("Ada Quill");
  });

  test("with line breaks inside texts is read with blanks in their place, and that is told", async () => {
    const desk = openImportDesk();
    const { said } = await desk.importFile(writePage([JSON.stringify(writeReview()).replace("was dug in", "was\n\tdug in")]));
    expect(said).toContain("Line 4: It has line breaks or control characters inside texts; they were read as blanks.");
    expect(onlyClaim(desk).statement).toBe("The canal of Harlow was dug in one summer.");
  });

  test("that does not name its publisher gets the name of its site in the place, and that is said", async () => {
    const { said } = await openImportDesk().importFile(writeReview({ author: undefined }));
    expect(said).toContain("the publisher of the review: the name of its site stands in its place");
  });

  test("without nearly everything becomes a draft too, and everything that is missing is listed", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile({ "@type": "ClaimReview", claimReviewed: "The sky is green." });
    expect(code).toBe(0);
    expect(said.match(/^ {2}missing[^]*?(?=^\S|^$)/gm)?.join(""))
      .toBe(`  missing   the article’s text: put it below the front matter of _article.md in the place of the claims, and delete “incomplete”
            headline; the claim stands in its place
            publisher; “unknown” stands in its place
            url
            published
            lang; “und”, which is no language, stands in its place
  missing   verdict: the review has no rating
            the address of the review (url): without it there is no source to cite
            speaker: the review names nobody
`);
    expect(onlyClaim(desk)).toMatchObject({ statement: "The sky is green.", status: "draft", id: "sky-green" });
    expect(desk.errors()).toEqual([]);
    expect((await desk.importFile({ "@type": "ClaimReview", claimReviewed: "The sky is green." })).said).toContain("is there already");
  });

  test("without a claim is left out and told, with the others made", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile([
      writeReview(),
      writeReview({ claimReviewed: "", itemReviewed: undefined, name: "A title" }),
    ]);
    expect(said).toContain("Not imported: “A title”: it does not say which claim it is about (claimReviewed)");
    expect(code).toBe(1);
    expect(onlyClaim(desk).id).toBe("canal-harlow-dug-one-summer");
  });

  test("with a claim of more than a thousand characters has no statement that could be kept", async () => {
    const desk = openImportDesk();
    expect((await desk.importFile(writeReview({ claimReviewed: "long ".repeat(300) }))).said).toContain("it does not say which claim");
  });

  test("in the attributes of a page is told, since it cannot be read", async () => {
    const desk = openImportDesk();
    const { code, said } = await desk.importFile(
      '<div itemscope itemtype="http://schema.org/ClaimReview"><meta itemprop="url" content="x"></div>',
    );
    expect(said).toContain("1 ClaimReview in the attributes of the page (microdata) cannot be read; only JSON-LD can.");
    expect(code).toBe(2);
  });
});
