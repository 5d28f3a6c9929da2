import { fc } from "../../seeded-check.ts";

/** A plainly written page. */
export const page = (body: string, head = "<title>T</title>"): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${head}\n</head>\n<body class="page">\n${body}\n</body>\n</html>\n`;

/** One with all that pages of the site have. */
export const whole = page(
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

const pieces =
  '<p>¦</p>¦<div>¦</div>¦<a href=\'x\'>¦<a href="y">¦</a>¦<ul>¦<li>¦</li>¦</ul>¦<b>¦</b>¦<i>¦</i>¦<table>¦</table>¦<tr>¦<td>¦</td>¦</tr>¦<svg>¦</svg>¦<title>¦</title>¦<path/>¦<br>¦<br/>¦<hr>¦&amp;¦&¦é¦“&amp;”¦&#65;¦<¦>¦"¦=¦/¦ ¦\n¦x¦<!--¦-->¦</body>¦<body>¦<head>¦</head>¦</html>¦<script>¦</script>¦<style>¦</style>¦<h2>¦</h2>¦<dl>¦<dt>¦</dt>¦<dd>¦</dd>¦</dl>¦<button>¦</button>¦<textarea>¦</textarea>'.split(
    "¦",
  );
const wholeElements =
  '<p>x</p>¦<div><p>z</p></div>¦<span><b>y</b></span>¦<a href="#q">q</a>¦<h2>h</h2>¦<ul><li>x</li><li>y</li></ul>¦<table><tbody><tr><td>a</td></tr></tbody></table>¦<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>¦<dl><dt>t</dt><dd>d</dd></dl>¦<pre> x</pre>¦<textarea rows="2" readonly>&lt;p&gt;</textarea>¦<button>b</button>¦<br>¦<hr>¦<b><i>z</i></b>¦<style>p{}</style>¦<title>t</title>¦<meta name="a" content="b">'.split(
    "¦",
  );
/**
 * Makes pages of a page by one to three edits, of which some leave it plain.
 *
 * @param others what may be put in beside the usual pieces
 */
export function spoil(html: string, others: readonly string[] = []): fc.Arbitrary<string> {
  const place = fc.nat({ max: html.length });
  const piece = fc.constantFrom(...pieces, ...others);
  const edit = fc.oneof(
    fc.record({
      at: place,
      cut: fc.constant(0),
      put: fc.array(piece, { minLength: 1, maxLength: 6 }).map((put) => put.join("")),
    }),
    fc.record({ at: place, cut: fc.constant(0), put: fc.constantFrom(...wholeElements, ...others) }),
    fc.record({ at: place, cut: fc.nat({ max: 40 }), put: fc.constant("") }),
    fc.record({ at: place, cut: fc.nat({ max: 12 }), put: piece }),
  );
  // Cuts and pieces set in at the bounds of tags leave more pages plain than those set in anywhere.
  const snap = (at: number): number => Math.max(0, html.indexOf("<", at));
  return fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 3 }).map((edits) => {
    let spoilt = html;
    for (const [{ at, cut, put }, snaps] of edits) {
      const from = snaps ? snap(at) : at;
      spoilt = spoilt.slice(0, from) + put + spoilt.slice(snaps && cut > 0 ? Math.max(from, spoilt.indexOf("<", from + cut)) : from + cut);
    }
    return spoilt;
  });
}
