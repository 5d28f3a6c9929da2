import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import { fc } from "../../seeded-check.ts";
import type { Attributes, PageListener } from "../../../src/publish/page-listener.ts";
import { tellPlainPage } from "../../../src/publish/tell-plain-page.ts";
import { page, spoil, whole } from "./plain-pages.ts";

/** A tree as nested lists: name, whether it is of HTML, attributes, children; texts as they are. */
type Shape = string | [string, boolean, string[], Shape[]];

/** Space around head and body is put here or there by parsers, and shows nowhere. */
const besideBody = ["", "html", "head"];

function keepShown(tagName: string, children: Shape[]): Shape[] {
  const kept = besideBody.includes(tagName) ? children.filter((child) => typeof child !== "string" || child.trim() !== "") : children;
  const last = kept.at(-1);
  if (tagName !== "body" || typeof last !== "string") return kept;
  return [...kept.slice(0, -1), ...(last.trimEnd() === "" ? [] : [last.trimEnd()])];
}

function shapeOf(node: DefaultTreeAdapterTypes.ChildNode): Shape[] {
  if ("value" in node) return [node.value];
  if (!("tagName" in node)) return [];
  const attributes = node.attrs.map(({ name, value, prefix }) => `${prefix ? `${prefix}:` : ""}${name}=${value}`);
  return [[node.tagName, node.namespaceURI.endsWith("/xhtml"), attributes, keepShown(node.tagName, node.childNodes.flatMap(shapeOf))]];
}

/** Makes a tree of what it is told. */
class ShapeMaker implements PageListener {
  readonly wantsText = true;
  readonly #open: Extract<Shape, unknown[]>[] = [["", true, [], []]];

  get #parent(): Extract<Shape, unknown[]> {
    return this.#open.at(-1) ?? ["", true, [], []];
  }

  get shapes(): Shape[] {
    return keepShown("", this.#parent[3]);
  }

  start(tagName: string, isHtml: boolean, attributes: Attributes): void {
    const written = Array.from({ length: attributes.count }, (_, place) => `${attributes.nameAt(place)}=${attributes.valueAt(place)}`);
    this.#open.push([tagName, isHtml, written, []]);
  }

  text(text: string): void {
    this.#parent[3].push(text);
  }

  end(): void {
    const [tagName, isHtml, attributes, children] = this.#open.pop() ?? ["", true, [], []];
    this.#parent[3].push([tagName, isHtml, attributes, keepShown(tagName, children)]);
  }
}

/** Asks for nothing. */
const deaf: PageListener = { wantsText: false, start: () => {}, text: () => expect.unreachable("It asked for no text."), end: () => {} };

/** What parse5 makes of a page, and what we do: null when we leave it to parse5. */
function bothShapes(text: string): { ours: Shape[] | null; theirs: Shape[] } {
  const bytes = Buffer.from(text, "utf8");
  const maker = new ShapeMaker();
  const isPlain = tellPlainPage(bytes, maker);
  expect(tellPlainPage(bytes, deaf), "told to one who asks for nothing").toBe(isPlain);
  const theirs = keepShown("", parse(bytes.toString("utf8"), { scriptingEnabled: false }).childNodes.flatMap(shapeOf));
  return { ours: isPlain ? maker.shapes : null, theirs };
}

describe("a page that is written plainly", () => {
  test("is told as parse5 parses it", () => {
    const { ours, theirs } = bothShapes(whole);
    expect(ours).not.toBeNull();
    expect(ours).toEqual(theirs);
  });
});

test.each([
  ["a line break in a preformatted text that does not begin with it", "<pre><b>x</b>\ny</pre>"],
  ["names that no page of ours has", `<p data-other-1="x" whatever>y</p>`],
  ["a drawing that ends at once", "<svg/>x"],
  ["an attribute of the same letters as another, and more", `<p data-fac="x" data-fact="y" data-facts="z">x</p>`],
])("%s is told as parse5 parses it", (_, body) => {
  const { ours, theirs } = bothShapes(page(body));
  expect(ours).toEqual(theirs);
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
    ["an attribute of an unknown name has a capital", `<p data-Other="x">y</p>`],
    ["an attribute of an unknown name stands twice", `<p data-other class="y" data-other>z</p>`],
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
    ["the page element ends with a slash", "<!doctype html><html/>"],
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

test("whatever is done to a page, it is told as parse5 parses it or left to it", () => {
  let plain = 0;
  fc.assert(
    fc.property(spoil(whole), (html) => {
      const { ours, theirs } = bothShapes(html);
      if (ours === null) return;
      plain += 1;
      expect(ours).toEqual(theirs);
    }),
    { numRuns: 4000, seed: 20260101 },
  );
  expect(plain).toBeGreaterThan(200);
});
