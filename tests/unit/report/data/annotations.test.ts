import { describe, expect, test } from "vitest";
import { reportId } from "../../../project-builder.ts";
import type { ModelChanges } from "../build-model.ts";
import { buildOpenData, dataFile } from "./build-open-data.ts";

interface Selector {
  type: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
}

interface Annotation {
  id: string;
  type: string;
  motivation: string;
  created: string;
  modified: string;
  creator: object;
  body: { type: string; value?: string; id?: string; textDirection?: string }[];
  target: { type: string; source: string; selector: [Selector, Selector] };
}

interface Page {
  "@context": string;
  id: string;
  type: string;
  partOf: { total: number };
  startIndex: number;
  items: Annotation[];
}

// Signs beyond the first 65,536 before the quotes: code units and code points differ. The first sentence stands twice.
const article =
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 is hard 👩‍👩‍👧‍👦. The bridge is 420 metres long. Nobody knows why. The bridge is 420 metres long. Then “it” e\u0301nds — so.";
const claims: ModelChanges["claims"] = {
  first: { quotes: [{ exact: "The bridge is 420 metres long.", occurrence: 1 }, { exact: "is hard 👩‍👩‍👧‍👦" }] },
  second: { quotes: [{ exact: "The bridge is 420 metres long.", occurrence: 2 }], status: "disputed" },
  folded: { quotes: [{ exact: 'Then "it" \u00e9nds - so.' }] },
};

const read = (changes: ModelChanges): Page => JSON.parse(dataFile(buildOpenData(changes), `${reportId}/annotations.json`));
const page = read({ article, claims });
const find = (id: string, from = page): Annotation => {
  const found = from.items.find((each) => each.id.endsWith(`#${id}`));
  if (found === undefined) throw new Error(`There is no annotation ${id}.`);
  return found;
};

/** How the specification says that a text is looked up: by its words with those around it, counted in code points. */
function lookUp(text: string, { exact = "", prefix = "", suffix = "" }: Selector): { start: number; end: number }[] {
  const signs = [...text];
  return signs.flatMap((_, at) => {
    const [before, rest] = [signs.slice(0, at).join(""), signs.slice(at).join("")];
    if (!rest.startsWith(`${exact}${suffix}`) || !before.endsWith(prefix)) return [];
    return [{ start: at, end: at + [...exact].length }];
  });
}

describe("annotations.json (W3C Web Annotation)", () => {
  test("is one page of a collection, with an annotation for each quote, each under an address of its own", () => {
    expect([page["@context"], page.type, page.startIndex]).toEqual(["http://www.w3.org/ns/anno.jsonld", "AnnotationPage", 0]);
    expect(page.id).toBe("https://checked.example/harbour-bridge/annotations.json");
    expect(page.items.map(({ id }) => id.slice(page.id.length)).sort()).toEqual([
      "#first-quote-1",
      "#first-quote-2",
      "#folded-quote-1",
      "#second-quote-1",
    ]);
    expect(page.partOf.total).toBe(4);
  });

  test("gives each annotation a motivation of the specification, dates with a time zone, and bodies and a target of known types", () => {
    for (const { type, motivation, created, modified, body, target } of page.items) {
      expect([type, motivation, target.type]).toEqual(["Annotation", "assessing", "SpecificResource"]);
      expect([created, modified]).toEqual(["2025-03-14T00:00:00Z", "2025-03-14T00:00:00Z"]);
      expect(body.map((each) => each.type)).toEqual(["TextualBody", "Text"]);
      expect(target.selector.map((each) => each.type)).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
    }
  });

  test("names the article's address, or the report's page when the article has none", () => {
    expect(find("first-quote-1").target.source).toBe("https://post.example/bridge");
    expect(find("first-quote-1", read({ article, claims, front: { url: undefined } })).target.source).toBe(
      "https://checked.example/harbour-bridge/",
    );
  });

  test("finds each quote by its words at the place that its position names, and nowhere else", () => {
    for (const { target } of page.items) {
      const [quote, position] = target.selector;
      expect(lookUp(article, quote)).toEqual([{ start: position.start, end: position.end }]);
      expect([...article].slice(position.start, position.end).join("")).toBe(quote.exact);
    }
    expect(find("first-quote-1").target.selector[1].start).toBeLessThan(find("second-quote-1").target.selector[1].start ?? 0);
  });

  test("quotes the article's own signs where the claim file has others", () => {
    expect(find("folded-quote-1").target.selector[0].exact).toBe("Then “it” e\u0301nds — so.");
  });

  test("never cuts a sign in two, and leaves no mark without its letter", () => {
    const around = "𝔘".repeat(20) + "e\u0301".repeat(20);
    const many = read({
      article: `${around} A quote stands here. ${around} And ends.`,
      claims: { one: { quotes: [{ exact: "A quote stands here." }] } },
    });
    const [{ prefix = "", suffix = "" }] = find("one-quote-1", many).target.selector;
    expect(`${prefix}${suffix}`).not.toMatch(/\p{Cs}/u);
    expect(prefix).toMatch(/^\P{M}/u);
    expect(around.startsWith(suffix.trim()) && !/^\p{M}/u.test(around.slice(suffix.trim().length))).toBe(true);
  });

  test("tells quotes apart by as many words as it takes", () => {
    const same = "These words stand three times in one article, and more than thirty-two signs of them, in the very same order.";
    const text = `One. ${same} ${same} ${same} Two.`;
    const quote = (occurrence: number) => ({ quotes: [{ exact: "more than thirty-two signs", occurrence }] });
    const { items } = read({ article: text, claims: { a: quote(1), b: quote(2), c: quote(3) } });
    expect(items.map(({ target }) => lookUp(text, target.selector[0]).length)).toEqual([1, 1, 1]);
    expect(new Set(items.map(({ target }) => target.selector[1].start)).size).toBe(3);
  });

  test("says the verdict and the finding, and of a disputed check that it is disputed", () => {
    expect(find("first-quote-1").body[0]?.value).toMatch(/^True: Of first the article says this\.\n\nThe builder’s drawings/);
    expect(find("second-quote-1").body[0]?.value).toMatch(/^True: .*\n\nDisputed: /);
    expect(find("first-quote-1").body[1]?.id).toBe("https://checked.example/harbour-bridge/first/");
  });
});
