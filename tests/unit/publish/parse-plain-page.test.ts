import fc from "fast-check";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { parsePlainPage } from "../../../src/publish/parse-plain-page.ts";
import type { PlainNode } from "../../../src/publish/plain-html.ts";

/** A tree as nested lists: name, namespace, attributes, children; texts as they are. */
type Shape = string | [string, string, string[], Shape[]];

/** Space around head and body is put here or there by parsers, and shows nowhere. */
const besideBody = ["", "html", "head"];

function shapeOf(node: PlainNode | DefaultTreeAdapterTypes.ChildNode): Shape[] {
  if ("value" in node) return [node.value];
  if (!("tagName" in node)) return [];
  const children = (node.childNodes as (PlainNode | DefaultTreeAdapterTypes.ChildNode)[]).flatMap(shapeOf);
  const kept = besideBody.includes(node.tagName) ? children.filter((child) => typeof child !== "string" || child.trim() !== "") : children;
  const last = kept.at(-1);
  if (node.tagName === "body" && typeof last === "string") kept.splice(-1, 1, ...(last.trimEnd() === "" ? [] : [last.trimEnd()]));
  const attributes = node.attrs.map(({ name, value, prefix }) => `${prefix ? `${prefix}:` : ""}${name}=${value}`);
  return [[node.tagName, node.namespaceURI.replace(/^.*\//, ""), attributes, kept]];
}

const shapesOf = (page: { childNodes: (PlainNode | DefaultTreeAdapterTypes.ChildNode)[] }): Shape[] =>
  page.childNodes.flatMap(shapeOf).filter((shape) => typeof shape !== "string" || shape.trim() !== "");

/** What parse5 makes of a page, and what we do: null when we leave it to parse5. */
function bothShapes(text: string): { ours: Shape[] | null; theirs: Shape[] } {
  // A file has no half characters.
  const html = Buffer.from(text, "utf8").toString("utf8");
  const plain = parsePlainPage(html);
  expect(parsePlainPage(Buffer.from(html, "utf8")), "read from bytes").toEqual(plain);
  return { ours: plain === null ? null : shapesOf(plain), theirs: shapesOf(parse(html, { scriptingEnabled: false })) };
}

const page = (body: string, head = "<title>T</title>"): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body class="page">\n${body}\n</body>\n</html>\n`;

const whole = page(
  `<svg width="0" height="0" aria-hidden="true"><symbol id="icon" viewBox="0 0 20 20"><circle cx="10" r="9"/><path d="M5 10l3 3"/></symbol></svg>
<header><nav aria-label="Site"><ul><li><a href="../index.html">One &amp; two</a></li><li><a href="#b" hidden>B</a></li></ul></nav></header>
<main id="main"><article><h1 title="“Größe”">A <b>bold</b> &lt;claim&gt; “ادعا” 𝒳</h1><p data-fact="finding">It&#39;s <em>so</em>.<br>Next <time datetime="2025-03-08">8 March</time></p>
<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td><p>x</p></td></tr></tbody></table>
<dl><dt>Term</dt><dd><p>What</p><ul><li>it</li></ul></dd></dl><details open><summary>S</summary><pre>code  x</pre></details>
<figure><svg role="img" viewBox="0 0 9 9"><title>Drawing</title><text x="1">t</text></svg><figcaption>F</figcaption></figure>
<button type="button" data-copy="x" hidden>Copy</button><textarea readonly>&lt;iframe src=&quot;x&quot;&gt;</textarea><a href="#x"><span>in</span> link</a></article></main>
<script src="a.js" defer></script>`,
  `<title>A &amp; B</title><style>a{b:url(x)}</style><script type="application/ld+json">{"a":"\\u003cb>"}</script><link rel="icon" href="f.svg">`,
);

describe("a page that is written plainly", () => {
  test("is parsed as parse5 does", () => {
    const { ours, theirs } = bothShapes(whole);
    expect(ours).not.toBeNull();
    expect(ours).toEqual(theirs);
  });
});

describe("a page is left to parse5 when", () => {
  test.each([
    ["an element is not closed", "<div><p>x</div>"],
    ["an element is closed by another", "<b><i>x</b></i>"],
    ["something is closed that was never opened", "x</div>"],
    ["a paragraph holds a block", "<p><div>x</div></p>"],
    ["a paragraph further out holds a block", "<p><span><ul><li>x</li></ul></span></p>"],
    ["a link holds a link", `<a href="#a">x<span><a href="#b">y</a></span></a>`],
    ["a heading holds a heading", "<h1>x<h2>y</h2></h1>"],
    ["a list entry stands outside a list", "<div><li>x</li></div>"],
    ["a row stands outside the parts of a table", "<table><tr><td>x</td></tr></table>"],
    ["text stands between rows", "<table><tbody>x<tr><td>y</td></tr></tbody></table>"],
    ["an element that is not void ends with a slash", "<div/>x"],
    ["there is a comment", "<!-- x -->"],
    ["an attribute has no quotation marks", "<p class=x>y</p>"],
    ["an attribute stands twice", `<p class="x" class="y">z</p>`],
    ["an attribute is written in capitals", `<p ONCLICK="x">y</p>`],
    ["an element is written in capitals", "<P>y</P>"],
    ["a character reference is not one of ours", "<p>&copy;</p>"],
    ["a character reference is not ended", "<p>a &amp b</p>"],
    ["an ampersand stands alone", `<p title="a&b">x</p>`],
    ["a drawing holds HTML", "<svg><p>x</p></svg>"],
    ["a drawing points with xlink", `<svg><use xlink:href="#a"/></svg>`],
    ["a script could hide its end", "<script><!-- <script> </script>"],
    ["a preformatted text begins with a line break", "<pre>\nx</pre>"],
    ["a box begins with a line break", "<textarea>\nx</textarea>"],
    ["a box holds what looks like a tag", "<textarea><p>x</p></textarea>"],
    ["there is a form", `<form><input name="x"></form>`],
    ["there is a second body", "<body>x</body>"],
    ["there is an element of unknown rules", "<select><option>x</option></select>"],
    ["a line ends as on old systems", "x\r\ny"],
  ])("%s", (_, body) => {
    expect(bothShapes(page(body)).ours).toBeNull();
  });

  test.each([
    ["the doctype is missing", whole.replace("<!doctype html>", "")],
    ["the head is missing", whole.replace(/<head>[\s\S]*<\/head>/, "")],
    ["the body is missing", "<!doctype html><html><head></head>x</html>"],
    ["text stands in the head", whole.replace("<title>", "x<title>")],
    ["a block stands in the head", whole.replace("<title>", "<div></div><title>")],
    ["text stands behind the body", whole.replace("</body>", "</body>x")],
    ["the head stands behind the body", "<!doctype html><html><body></body><head></head></html>"],
    ["it ends too early", whole.slice(0, -20)],
  ])("%s", (_, html) => {
    expect(bothShapes(html).ours).toBeNull();
  });
});

test("whatever is done to a page, it is parsed as parse5 does or left to it", () => {
  const pieces =
    '<p>¦</p>¦<div>¦</div>¦<a href=\'x\'>¦<a href="y">¦</a>¦<ul>¦<li>¦</li>¦</ul>¦<b>¦</b>¦<i>¦</i>¦<table>¦</table>¦<tr>¦<td>¦</td>¦</tr>¦<svg>¦</svg>¦<title>¦</title>¦<path/>¦<br>¦<br/>¦<hr>¦&amp;¦&¦é¦“&amp;”¦&#65;¦<¦>¦"¦=¦/¦ ¦\n¦x¦<!--¦-->¦</body>¦<body>¦<head>¦</head>¦</html>¦<script>¦</script>¦<style>¦</style>¦<h2>¦</h2>¦<dl>¦<dt>¦</dt>¦<dd>¦</dd>¦</dl>¦<button>¦</button>¦<textarea>¦</textarea>'.split(
      "¦",
    );
  const wholeElements =
    '<p>x</p>¦<div><p>z</p></div>¦<span><b>y</b></span>¦<a href="#q">q</a>¦<h2>h</h2>¦<ul><li>x</li><li>y</li></ul>¦<table><tbody><tr><td>a</td></tr></tbody></table>¦<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>¦<dl><dt>t</dt><dd>d</dd></dl>¦<pre> x</pre>¦<textarea rows="2" readonly>&lt;p&gt;</textarea>¦<button>b</button>¦<br>¦<hr>¦<b><i>z</i></b>¦<style>p{}</style>¦<title>t</title>¦<meta name="a" content="b">'.split(
      "¦",
    );
  const place = fc.nat({ max: whole.length });
  const edit = fc.oneof(
    fc.record({
      at: place,
      cut: fc.constant(0),
      put: fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((put) => put.join("")),
    }),
    fc.record({ at: place, cut: fc.constant(0), put: fc.constantFrom(...wholeElements) }),
    fc.record({ at: place, cut: fc.nat({ max: 40 }), put: fc.constant("") }),
    fc.record({ at: place, cut: fc.nat({ max: 12 }), put: fc.constantFrom(...pieces) }),
  );
  // Cuts and pieces set in at the bounds of tags leave more pages plain than those set in anywhere.
  const snap = (at: number): number => Math.max(0, whole.indexOf("<", at));
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 3 }), (edits) => {
      let html = whole;
      for (const [{ at, cut, put }, snaps] of edits) {
        const from = snaps ? snap(at) : at;
        html = html.slice(0, from) + put + html.slice(snaps && cut > 0 ? Math.max(from, html.indexOf("<", from + cut)) : from + cut);
      }
      const { ours, theirs } = bothShapes(html);
      if (ours === null) return;
      plain += 1;
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 4000, seed: 20260101 },
  );
  expect(plain).toBeGreaterThan(200);
});
