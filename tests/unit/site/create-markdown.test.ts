import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, test } from "vitest";
import { createMarkdown, type Citations } from "../../../src/site/create-markdown.ts";
import { attribute, textOf, type Element } from "../../site/read-pages.ts";

const markdown = createMarkdown();

/** The elements that texts of claim files may make. */
const allowed = new Set(["p", "em", "strong", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br"]);

function elementsOf(node: DefaultTreeAdapterMap["node"]): Element[] {
  return "childNodes" in node ? node.childNodes.flatMap((child) => ["tagName" in child ? [child] : [], elementsOf(child)].flat()) : [];
}

const read = (text: string, citations?: Citations): { html: string; words: string; elements: Element[]; names: string[] } => {
  const html = markdown(text, citations);
  const fragment = parseFragment(html);
  const elements = elementsOf(fragment);
  return { html, words: textOf(fragment), elements, names: elements.map(({ tagName }) => tagName) };
};

const cite = (numbers: Record<string, number>): Citations => ({
  numbers: new Map(Object.entries(numbers)),
  label: (number) => `Evidence ${number}`,
  seen: new Set(),
});

describe("Markdown of claim files", () => {
  test("makes paragraphs, emphasis, lists, quotations, code and links", () => {
    const text = "One *two* **three** `four`\n\n- five\n- six\n\n1. seven\n\n> eight\n\n[nine](https://example.org/9)";
    expect(read(text).html).toBe(
      [
        "<p>One <em>two</em> <strong>three</strong> <code>four</code></p>",
        "<ul>\n<li>five</li>\n<li>six</li>\n</ul>",
        "<ol>\n<li>seven</li>\n</ol>",
        "<blockquote>\n<p>eight</p>\n</blockquote>",
        '<p><a href="https://example.org/9" rel="external noreferrer">nine</a></p>',
      ].join("\n"),
    );
  });

  test("leaves quotation marks, dashes and bare addresses as they are written", () => {
    expect(read(`"Quoted" -- and 'so' ... (c) https://example.org`).words).toBe(`"Quoted" -- and 'so' ... (c) https://example.org`);
    expect(read("https://example.org and example.org").names).toEqual(["p"]);
  });

  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["an image", "<img src=x onerror=alert(1)>"],
    ["an element within a sentence", "It is <b>bold</b> and <a href='https://example.org'>a link</a>."],
    ["a comment", "before <!-- hidden --> after"],
    ["a processing instruction", "<?php echo 1 ?>"],
    ["a declaration", "<!DOCTYPE html>"],
    ["a CDATA section", "<![CDATA[ x ]]>"],
    ["the end of a style element", "</style><script>alert(1)</script>"],
    ["a frame over several lines", "<iframe\nsrc='https://evil.example'>\n</iframe>"],
    ["an element with an upper-case name", "<SVG ONLOAD=alert(1)>"],
  ])("keeps HTML as text: %s", (_, text) => {
    const { names, words } = read(text);
    expect(names).toEqual(["p"]);
    expect(words).toBe(text);
  });

  test.each([
    ["an image", "![a map](https://evil.example/map.png)", "!a map"],
    ["an image by reference", "![a map][m]\n\n[m]: https://evil.example/map.png", "![a map][m]\n[m]: https://evil.example/map.png"],
    ["a heading", "# Heading", "# Heading"],
    ["a heading underlined with =", "Heading\n=======", "Heading\n======="],
    ["a heading underlined with -", "Heading\n-------", "Heading\n-------"],
    ["a rule", "***", "***"],
    ["a table", "| a | b |\n| - | - |\n| 1 | 2 |", "| a | b |\n| - | - |\n| 1 | 2 |"],
    ["a link by reference", "[text][ref]\n\n[ref]: https://evil.example", "[text][ref]\n[ref]: https://evil.example"],
    ["a short link by reference", "[ref]\n\n[ref]: javascript:alert(1)", "[ref]\n[ref]: javascript:alert(1)"],
  ])("makes no element of its own of %s", (_, text, words) => {
    const page = read(text);
    expect(page.names.filter((name) => name !== "p" && name !== "a")).toEqual([]);
    expect(page.words).toBe(words);
  });

  test("makes only the allowed elements of a text that tries everything", () => {
    const text = [
      "# h\n\n| a |\n|---|\n| b |\n\n---\n\n![i](https://x.example/i.png)",
      "<details open><summary>x</summary></details>\n\n~~gone~~ ***both*** <https://x.example>",
      "```js\nalert(1)\n```\n\n    indented\n\n- [ ] task\n\nline  \nbreak\\\nbreak\n\nTerm\n: definition\n\n[^1] note",
    ].join("\n\n");
    expect([...new Set(read(text).names)].filter((name) => !allowed.has(name))).toEqual([]);
  });

  test("does not let the language of a code block out of its attribute", () => {
    const { elements, names } = read('```"><script>alert(1)</script>\nx\n```');
    expect(names).toEqual(["pre", "code"]);
    expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name))).toEqual(["class"]);
  });
});

describe("links in Markdown", () => {
  test.each(["https://example.org/a?b=1&c=2#d", "http://example.org/", "mailto:desk@example.org", "HTTPS://EXAMPLE.ORG/"])(
    "lead to %s",
    (address) => {
      const { elements } = read(`See [the paper](${address}).`);
      const link = elements.find(({ tagName }) => tagName === "a");
      expect(link?.attrs.find(({ name }) => name === "href")?.value.toLowerCase()).toBe(address.toLowerCase());
      expect(link?.attrs.find(({ name }) => name === "rel")?.value).toBe("external noreferrer");
    },
  );

  test("in angle brackets lead out with the same care", () => {
    expect(read("<https://example.org/>").html).toBe(
      '<p><a href="https://example.org/" rel="external noreferrer">https://example.org/</a></p>',
    );
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java&#115;cript:alert(1)",
    "java&#x73;cript&colon;alert(1)",
    "&#1;javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "<java script:alert(1)>",
    "< javascript:alert(1)>",
    "javascript%3Aalert(1)",
    "javascript\\:alert(1)",
    "vbscript:msgbox(1)",
    "VBSCRIPT:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/png;base64,iVBORw0KGgo=",
    "DATA:image/svg+xml,x",
    "file:///etc/passwd",
    "ftp://example.org/",
    "blob:https://example.org/1",
    "//evil.example/",
    "/evil",
    "../evil",
    "#evil",
    "?evil",
    "evil",
    "https:",
    "https://",
    "https:evil.example",
    "https:\\\\evil.example",
  ])("to “%s” are text", (address) => {
    expect(read(`See [the paper](${address}).`).names).not.toContain("a");
    expect(read(`See [the paper](<${address}>).`).names).not.toContain("a");
    expect(read(`See <${address}>.`).names).not.toContain("a");
  });

  test("without an address are text", () => {
    expect(["[the paper]()", "[the paper](<>)"].flatMap((text) => read(text).names)).not.toContain("a");
  });

  test("keep a title and quotes in an address within their attributes", () => {
    const { elements } = read(`[x](https://example.org/"onmouseover="alert(1) 'a "title" <b>')`);
    const names = elements.filter(({ tagName }) => tagName === "a").flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names).toEqual(["href", "title", "rel"]);
  });
});

describe("citations", () => {
  test("become the number of their evidence, hung on the word before without a space", () => {
    const text = "The length is 420 metres [@builder-drawings]. The office *agrees* [@survey-office].";
    expect(read(text, cite({ "builder-drawings": 1, "survey-office": 2 })).html).toBe(
      '<p>The length is 420 metres<a class="citation" href="#evidence-1" id="cited-1" aria-label="Evidence 1">1</a>. ' +
        'The office <em>agrees</em><a class="citation" href="#evidence-2" id="cited-2" aria-label="Evidence 2">2</a>.</p>',
    );
  });

  test("hang on the word before when they begin a line, too", () => {
    expect(read("The office agrees\n[@a].", cite({ a: 1 })).words).toBe("The office agrees1.");
  });

  test("of several sources in one bracket become one link each", () => {
    const { elements, words } = read("Both say so [@a; @b;@c].", cite({ a: 3, b: 1, c: 2 }));
    const links = elements.filter(({ tagName }) => tagName === "a");
    expect(links.map((link) => attribute(link, "href"))).toEqual(["#evidence-3", "#evidence-1", "#evidence-2"]);
    expect(words).toBe("Both say so312.");
  });

  test("are the target of the way back only the first time, over all texts of a page", () => {
    const citations = cite({ a: 1, b: 2 });
    const ids = ["First [@a]. Again [@a].", "Elsewhere [@a] and [@b]."].flatMap((text) =>
      read(text, citations).elements.flatMap((element) => attribute(element, "id") ?? []),
    );
    expect(ids).toEqual(["cited-1", "cited-2"]);
  });

  test("of a source that the page does not show are an error that names it", () => {
    expect(() => markdown("So it is [@nobody].", cite({ a: 1 }))).toThrow(
      "The text cites [@nobody], which is not among the evidence of this page.",
    );
    expect(() => markdown("So it is [@nobody].")).toThrow("[@nobody]");
  });

  test("are not found among the names that every object has", () => {
    expect(() => markdown("So it is [@constructor].", cite({}))).toThrow("[@constructor]");
  });

  const likeOnes = ["[@]", "[@Big]", "[@a, @b]", "[@a;]", "[@a-]", "[@a--b]", "[a@b]", "@a", "[ @a]", "[@a", "\\[@a]", "[@a b]"];
  test.each(likeOnes)("written %s are text", (text) => {
    const page = read(text, cite({ a: 1, b: 2 }));
    expect(page.names).toEqual(["p"]);
    expect(page.words).toBe(text.replace("\\", ""));
  });

  test("in code are text", () => {
    expect(read("`[@a]`", cite({ a: 1 })).html).toBe("<p><code>[@a]</code></p>");
  });

  test("escape what the link is called", () => {
    const { elements } = read("[@a]", { numbers: new Map([["a", 1]]), label: () => `"><script>alert(1)</script>` });
    expect(elements.map(({ tagName }) => tagName)).toEqual(["p", "a"]);
    expect(elements.map((element) => attribute(element, "aria-label"))).toEqual([null, `"><script>alert(1)</script>`]);
  });

  test("before an address in round brackets are the words of a link, as the check has it", () => {
    expect(read("[@a](https://example.org/)", cite({ a: 1 })).html).toBe(
      '<p><a href="https://example.org/" rel="external noreferrer">@a</a></p>',
    );
  });

  test("do not stand within a link, as a link cannot hold another", () => {
    expect(read("[as the paper says [@a]](https://example.org)", cite({ a: 1 })).html).toBe(
      '<p>[as the paper says<a class="citation" href="#evidence-1" id="cited-1" aria-label="Evidence 1">1</a>](https://example.org)</p>',
    );
  });
});
