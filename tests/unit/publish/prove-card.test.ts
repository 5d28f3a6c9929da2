import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildClaim, claimPath } from "../../project-builder.ts";
import { writtenClass } from "../../site/written-class.ts";
import { correction, prove, proveChanged, richClaim, writeSite, type WrittenSite } from "./write-site.ts";

const card = "harbour-bridge/bridge-length/embed/index.html";
const former = "harbour-bridge/bridge-size/embed/index.html";

let site: WrittenSite;

const paragraph = (name: string): RegExp => new RegExp(`<p class="${writtenClass(name)}">.*?</p>`);

beforeAll(() => {
  site = writeSite();
});

const differs = (file: string, point: string, page: string, own: string): string[] => [
  `page-equals-markup  ${file}: The ${point} is not the same everywhere: the page shows ${page}, the file has ${own}.`,
];

describe("the card of a claim", () => {
  test("passes as it is written, at its address and at former ones", () => {
    expect(prove(site)).toEqual([]);
    expect(readFileSync(join(site.folder, former), "utf8")).toContain(richClaim.statement);
  });

  test.each([card, former])("says what the claim's file says: %s", (file) => {
    const { statement, finding = "" } = richClaim;
    const other = "Another text.";
    expect(proveChanged(site, file, `>${statement}</h1>`, `>${other}</h1>`)).toEqual(
      differs(file, "statement", `“${other}”`, `“${statement}”`),
    );
    expect(proveChanged(site, file, '<span class="verdict__word">True', '<span class="verdict__word">False')).toEqual(
      differs(file, "verdict", "“False”", "“True”"),
    );
    expect(proveChanged(site, file, ">Ada Stone<", ">Ada Stein<")).toEqual(differs(file, "speaker", "“Ada Stein”", "“Ada Stone”"));
    expect(proveChanged(site, file, `>${finding}<`, ">It is so.<")).toEqual(differs(file, "finding", "“It is so.”", `“${finding}”`));
    expect(proveChanged(site, file, paragraph("embed__notice"), "")).toEqual(
      differs(file, "day of the last correction", "nothing", "“2025-04-02”"),
    );
    expect(proveChanged(site, file, /(?<=data-fact="checked" datetime=")[^"]*">[^<]*/, '2025-03-13">March 13, 2025')).toEqual(
      differs(file, "day of the check", "“2025-03-13”", "“2025-03-12”"),
    );
  });

  test("may stop before the end of the finding, but not leave it out", () => {
    const finding = richClaim.finding ?? "";
    expect(proveChanged(site, card, `>${finding}<`, `>${finding.slice(0, 20)}<`)).toEqual([]);
    expect(proveChanged(site, card, paragraph("embed__finding"), "")).toEqual(differs(card, "finding", "nothing", `“${finding}”`));
  });

  test("stands for the claim's page, has no ClaimReview and no script", () => {
    const canonical = "https://checked.example/harbour-bridge/bridge-length/";
    expect(
      proveChanged(site, card, `<link rel="canonical" href="${canonical}"`, `<link rel="canonical" href="${canonical}embed/"`),
    ).toEqual(differs(card, "page’s address", `“${canonical}embed/”`, `“${canonical}”`));
    expect(proveChanged(site, card, "</head>", '<script type="application/ld+json">{"@type":"ClaimReview"}</script></head>')).toEqual([
      `one-claim-review  ${card}: The markup of the page has 1 ClaimReview, and must have 0: it is not the page of a claim.`,
    ]);
    expect(proveChanged(site, card, "</head>", '<script src="../../../assets/copy-text.js"></script></head>')).toEqual([
      `card-is-still  ${card}: The card has a script, which a frame on another site would have to let run.`,
    ]);
  });

  test("of a withdrawn check gives no verdict and no finding, and says that it was withdrawn", () => {
    const retracted = writeSite({ [claimPath]: buildClaim({ status: "retracted", corrections: [{ ...correction, fields: ["status"] }] }) });
    expect(prove(retracted)).toEqual([]);
    const html = readFileSync(join(retracted.folder, card), "utf8");
    expect([html.includes('data-fact="verdict"'), html.includes("Retracted"), html.includes(buildClaim().finding ?? "")]).toEqual([
      false,
      true,
      false,
    ]);
    const verdict = '<p data-fact="verdict">True</p></main>';
    expect(proveChanged(retracted, card, "</main>", verdict)).toEqual(differs(card, "verdict", "“True”", "nothing"));
  });

  test("must be there", () => {
    const claims = new Map(
      [...site.expectations.claims].map(([path, claim]) => [path.replace("bridge-length/embed", "gone/embed"), claim]),
    );
    const missing = prove({ ...site, expectations: { ...site.expectations, claims } });
    expect(missing).toContain("claim-has-page  harbour-bridge/gone/embed/index.html: The claim has no page.");
  });
});

describe("the oEmbed file of a claim", () => {
  const file = "harbour-bridge/bridge-length/oembed.json";

  test("names no address that does not lead to a file of the site", () => {
    const changed = proveChanged(site, file, "bridge-length/embed/", "bridge-lenght/embed/");
    expect(changed).toEqual([
      expect.stringContaining(
        `address-resolves  ${file}: The address “https://checked.example/harbour-bridge/bridge-lenght/embed/” in the text`,
      ),
    ]);
  });

  test("is where the claim's page says, by its full address", () => {
    const page = "harbour-bridge/bridge-length/index.html";
    const html = readFileSync(join(site.folder, page), "utf8");
    const link = `<link rel="alternate" type="application/json+oembed" href="https://checked.example/${file}">`;
    expect(html).toContain(link);
    expect(proveChanged(site, page, link, link.replace("oembed.json", "oembed.jason")).join()).toContain("address-resolves");
  });
});
