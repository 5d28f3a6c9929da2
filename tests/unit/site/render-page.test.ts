import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, test } from "vitest";
import type { ClaimFile, Correction } from "../../../src/schema/types.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { hostileTexts } from "../../components/attack-example.ts";
import { attribute, textOf, type Element } from "../../site/read-pages.ts";
import { buildSource } from "../../project-builder.ts";
import { buildChecked, type ModelChanges } from "../report/build-model.ts";

const renderPage = createRenderPage();

/** A site in which the given words stand wherever people may write: in the article, the claims, the sources, the report and the site's own file. */
function siteOf(words: string): Map<string, string> {
  const correction: Correction = {
    on: "2025-05-01",
    kind: "substantial",
    fields: ["verdict"],
    what: `What: ${words}`,
    why: `Why: ${words}`,
    cause: "our-error",
    responsible: words,
    formerVerdict: "mixed",
  };
  const claim = (name: string, changes: Partial<ClaimFile>): Partial<ClaimFile> & Pick<ClaimFile, "quotes"> => ({
    quotes: [{ exact: `The ${name} is ${words} here` }],
    statement: `The ${name} is so: ${words}`,
    shortStatement: `The ${name} is short.`,
    finding: `Found: ${words}`,
    analysis: `Analysis of ${words} [@first; @second].`,
    evidence: [
      { source: "first", stance: "supports", excerpt: `First: ${words}`, translation: words, locator: words, note: words },
      { source: "second", stance: "supports", excerpt: `Second: ${words}`, excerptContinues: true },
      { source: "first", stance: "context", excerpt: `Context: ${words}` },
    ],
    speaker: { name: words, role: words, attribution: words, sameAs: "https://people.example/?a=1&b='2'" },
    wouldChange: words,
    checkedBy: `First ${words}`,
    reviews: [{ by: `Second ${words}`, on: "2025-03-13", note: words }],
    laterDevelopments: [{ on: "2025-05-01", text: `Later: ${words} [@second]` }],
    rightOfReply: { asked: true, on: "2025-03-11", answer: words },
    corrections: [correction],
    waivers: [{ rule: "excerpt-length", reason: words }],
    ...changes,
  });
  const changes: ModelChanges = {
    article: `The length is ${words} here. The age is ${words} here. So it is: ${words}\n\n> The plan is ${words} here.`,
    front: { headline: words, publisher: words, author: words, provenance: words },
    claims: {
      length: claim("length", { related: ["age"], formerIds: ["span"], flags: ["missing-context"] }),
      age: claim("age", { speaker: undefined, status: "disputed" }),
      plan: claim("plan", { status: "draft" }),
    },
    sources: {
      first: buildSource({
        label: words,
        title: words,
        titleNote: words,
        publisher: `First ${words}`,
        author: words,
        interest: words,
        note: words,
      }),
      second: buildSource({
        label: words,
        publisher: `Second ${words}`,
        origin: `Wire ${words}`,
        originNote: words,
        url: "https://second.example/?a=1&b='2'",
      }),
    },
    report: {
      title: words,
      summary: words,
      notice: words,
      method: `Method: ${words}`,
      notSeen: [words],
      notCheckable: [{ quote: { exact: `So it is: ${words}` }, reason: words }],
      waivers: [{ rule: "finding-length", reason: words }],
    },
    site: {
      name: words,
      tagline: words,
      publisher: { name: words, url: "https://checked.example/?a=1&b='2'", email: "desk@checked.example" },
      about: [{ id: "who", heading: words, text: `About: ${words}` }],
      corrections: [{ id: "policy", heading: words, text: `Policy: ${words}` }],
    },
  };
  const site = deriveSite(buildChecked(changes), { preview: true });
  const pages = site.pages.filter(({ kind }) => kind !== "data");
  // The address of a name's list is made from the name.
  return new Map(pages.map((page) => [page.path.replace(/^(claims\/\w+\/)[^/]+--[^/]+\//, "$1plain-words/"), renderPage(site, page)]));
}

type Node = DefaultTreeAdapterMap["node"];

function elementsOf(node: Node): Element[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => ["tagName" in child ? [child] : [], elementsOf(child)].flat()) : [];
}

/** What a page is built from: how many of which element, with which attributes. Sentences and their bands depend on the words themselves. */
function countElements(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tagName, attrs } of elementsOf(parse(html))) {
    const key = [tagName, ...attrs.map(({ name }) => name).sort()].join(" ");
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

const countScripts = (html: string): number => elementsOf(parse(html)).filter(({ tagName }) => tagName === "script").length;

const plain = siteOf("plain words");
const known = new Set([...plain.values()].flatMap((html) => Object.keys(countElements(html))));

// No file may hold a character that turns or controls the text around it.
const unwritable = new Set(["a text that turns its direction", "control characters"]);
const attacks = Object.entries(hostileTexts)
  .filter(([name]) => !unwritable.has(name))
  .map(([name, words]) => [name, words.slice(0, 200)] as const);

describe("a whole site with hostile words in every place", () => {
  test("has every kind of page", () => {
    expect([...plain.keys()].sort()).toEqual([
      "404.html",
      "about/index.html",
      "claims/index.html",
      "claims/publisher/plain-words/index.html",
      "claims/publishers/index.html",
      "claims/speakers/index.html",
      "claims/verdict/true/index.html",
      "claims/year/2025/index.html",
      "corrections/index.html",
      "harbour-bridge/age/embed/index.html",
      "harbour-bridge/age/index.html",
      "harbour-bridge/corrections/index.html",
      "harbour-bridge/index.html",
      "harbour-bridge/length/embed/index.html",
      "harbour-bridge/length/index.html",
      "harbour-bridge/plan/index.html",
      "harbour-bridge/sources/index.html",
      "harbour-bridge/span/embed/index.html",
      "harbour-bridge/span/index.html",
      "index.html",
      "method/index.html",
      "search/index.html",
    ]);
  });

  describe.each(attacks)("%s", (_, words) => {
    const pages = siteOf(words);

    test("makes no element and no attribute that plain words do not make", () => {
      const strange = [...pages].flatMap(([path, html]) =>
        Object.keys(countElements(html))
          .filter((key) => !known.has(key))
          .map((key) => `${path}: ${key}`),
      );
      expect(strange).toEqual([]);
    });

    test("makes no script, image, form or frame", () => {
      expect([...pages].map(([path, html]) => `${path}: ${countScripts(html)}`)).toEqual(
        [...plain].map(([path, html]) => `${path}: ${countScripts(html)}`),
      );
      const names = new Set([...pages.values()].flatMap((html) => elementsOf(parse(html)).map(({ tagName }) => tagName)));
      expect(["img", "iframe", "form", "object", "embed", "base"].filter((name) => names.has(name))).toEqual([]);
    });

    test("leaves what machines read as JSON", () => {
      const blocks = [...pages.values()].flatMap((html) =>
        elementsOf(parse(html)).filter((element) => attribute(element, "type") === "application/ld+json"),
      );
      expect(blocks.length).toBeGreaterThan(3);
      for (const block of blocks) expect(JSON.parse(textOf(block))).toMatchObject({ "@context": "https://schema.org" });
    });

    test("can be read as it was written", () => {
      const heading = [...pages].flatMap(([path, html]) =>
        path === "harbour-bridge/length/index.html" ? elementsOf(parse(html)).filter(({ tagName }) => tagName === "h1") : [],
      );
      expect(heading.map(textOf)).toEqual([`The length is so: ${words}`]);
    });
  });
});
