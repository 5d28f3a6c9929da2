import { describe, expect, test } from "vitest";
import { fc } from "../../seeded-check.ts";
import { readBuiltPage, type BuiltPage } from "../../../src/publish/built-page.ts";
import { tellPlainPage } from "../../../src/publish/tell-plain-page.ts";
import { readByTree } from "./page-by-tree.ts";
import { page, spoil, whole } from "./plain-pages.ts";

const isPlain = (html: string): boolean =>
  tellPlainPage(Buffer.from(html), { wantsText: false, start: () => {}, text: () => {}, end: () => {} });

function expectAsByTree(html: string): BuiltPage {
  const read = readBuiltPage("page.html", Buffer.from(html));
  expect(read).toEqual(readByTree("page.html", Buffer.from(html).toString("utf8")));
  return read;
}

const rich = whole.replace("<style>", `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><style>`).replace(
  "</main>",
  `<p data-fact="status" id="é">Größe <span class="a visually-hidden b">unseen</span> <span class="visually-hiddenx">seen</span> &amp;
<time datetime="2025-03-09" hidden>9 March</time> <data data-fact="number" value="3">3</data></p>
<ul><li data-fact="correction"><time data-fact="checked" datetime="2025-03-08">8 <b hidden>x</b> March</time>: <bdi>what</bdi> <time>now</time></li></ul>
<div hidden><p data-fact="unseen">x</p><time datetime="2024">2024</time><h1>y</h1></div><blockquote cite="https://a.example/?a=1&amp;b=é">q</blockquote></main>`,
);

const hostile =
  '<template>¦</template>¦<template data-fact="t"><time datetime="2021">2021</time><p id="main" data-fact="in">x</p></template>¦<p data-fact="n"><template><template></template><time datetime="2016">x</time></template>y</p>¦<noscript>n</noscript>¦<p hidden>¦ hidden¦ data-fact="f"¦ class="visually-hidden"¦ class="x visually-hidden y"¦<span data-fact="a">s<span data-fact="b">t</span></span>¦<time datetime="2020">2020</time>¦<time>¦</time>¦<time data-fact="d">a<time datetime="2019">b</time></time>¦<svg><style>a<g>b</g></style></svg>¦<svg><title>x</title><script xlink:href="s.js">y</script></svg>¦<svg><template><time datetime="2018">z</time></template></svg>¦<script>run()</script>¦<script type=" Application/LD+JSON ">{}</script>¦<script src="a.js"></script>¦<p onclick="x()">¦<iframe srcdoc="x"></iframe>¦ style="color:red"¦ id="main"¦<meta http-equiv="content-security-policy" content="x">¦<meta http-equiv="refresh" content="0; url=a.html">¦<meta content="https://a.example/">¦<base href="/">¦<img srcset="a.png 1x, b.png 2x" src="c.png">¦<html lang="fr">¦<svg><html lang="la"></html></svg>¦<h1>second</h1>¦<title>second</title>¦<table><time datetime="2017">out</time><tr><td>'.split(
    "¦",
  );

describe("what is read of a page in one pass is what stands in its tree", () => {
  test.each([
    ["of one that is written plainly", rich, true],
    ["of one that is left to parse5", rich.replace("<main", "<!-- x --><main"), false],
    ["of one with next to nothing in it", "<p>x", false],
    ["of one that has everything twice and nested", page(hostile.join("")), false],
  ])("%s", (_, html, plain) => {
    expectAsByTree(html);
    expect(isPlain(html)).toBe(plain);
  });

  test("of facts in facts, with what nobody sees left out and every date told of", () => {
    const { facts, times } = expectAsByTree(rich);
    expect(facts.map(({ name, text, value, times: dates }) => [name, text, value, dates])).toEqual([
      ["finding", "It's so.Next 8 March", null, ["2025-03-08"]],
      ["status", "Größe seen & 3", null, ["2025-03-09"]],
      ["number", "3", "3", []],
      ["correction", "8 March: what now", null, ["2025-03-08"]],
      ["checked", "8 March", "2025-03-08", ["2025-03-08"]],
    ]);
    expect(times.map(({ datetime, words }) => `${datetime} ${words}`)).toEqual([
      "2025-03-08 8 March",
      "2025-03-09 ",
      "2025-03-08 8 March",
      "null now",
      "2024 2024",
    ]);
  });

  test("of whatever is made of it", () => {
    let plain = 0;
    fc.assert(
      fc.property(spoil(rich, hostile), (html) => {
        expectAsByTree(html);
        if (isPlain(html)) plain += 1;
      }),
      { numRuns: 3000, seed: 20260101 },
    );
    expect(plain).toBeGreaterThan(150);
  });
});

test("a style sheet is the page’s own, though others of its length were read before", () => {
  const styled = (css: string): string[] => readBuiltPage("page.html", page("<p>x</p>", `<title>T</title><style>${css}</style>`)).styles;
  for (const css of ["a{b:c}", "a{b:d}", "a{b:é}", "a{b:cd}", "a{b:c}", ""]) expect(styled(css)).toEqual([css]);
});
