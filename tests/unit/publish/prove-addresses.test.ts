import { beforeAll, describe, expect, test } from "vitest";
import { prove, proveChanged, strictPolicy, writeSite, type WrittenSite } from "./write-site.ts";
import { put } from "../../write-whole-site.ts";

let site: WrittenSite;

beforeAll(() => {
  site = writeSite();
});

const page = "about/index.html";

/** What the proofs say of a page with something more in its body; that no policy lets some of it in is for another test. */
const proveWith = (markup: string, file = page): string[] =>
  proveChanged(site, file, "</main>", `${markup}</main>`).filter((told) => !told.startsWith("policy-strict"));

describe("an address", () => {
  test.each([
    ['<a href="../nowhere/index.html">x</a>', "leads to nowhere/index.html, which is not a file of the site"],
    [
      '<a href="../method">x</a>',
      "which is not a file of the site: it is a folder, to which servers redirect; end the address with a slash",
    ],
    ['<a href="../../method/">x</a>', "leads out of the site"],
    ['<a href="/method/">x</a>', "begins at the server’s root, which is elsewhere when the site moves"],
    ['<a href="../%zz/">x</a>', "has a percent sign with no character after it"],
    ['<a href="https://checked.example/method">x</a>', "which is not a file of the site: it is a folder"],
    ['<a href="//checked.example/nowhere/">x</a>', "leads to nowhere/index.html, which is not a file of the site"],
    ['<img src="../picture.png" alt="">', "leads to picture.png, which is not a file of the site"],
    ['<img srcset="../favicon.svg 1x, ../big.png 2x" alt="">', "leads to big.png, which is not a file of the site"],
    ['<p style="background:url(../picture.png)">x</p>', "in a style sheet leads to picture.png"],
    [
      '<a href="../harbour-bridge/bridge-size/index.html">x</a>',
      "leads to harbour-bridge/bridge-size/index.html, which sends the reader on",
    ],
    ['<a href="../method/index.html#nothing">x</a>', "names the place “nothing”, which method/index.html does not have"],
    ['<a href="#nothing">x</a>', "names the place “nothing”, which about/index.html does not have"],
    ['<svg><use href="#icon-none"/></svg>', "names the place “icon-none”, which about/index.html does not have"],
  ])("%s leads nowhere or not straight there", (markup, reason) => {
    const [told, ...more] = proveWith(markup);
    expect(told).toContain(reason);
    expect(more).toEqual([]);
  });

  test.each([
    '<a href="../method/">x</a>',
    '<a href="../method/index.html#verdict-true">x</a>',
    '<a href="../method/index.html?print#:~:text=Rating%20scale">x</a>',
    '<a href="">x</a>',
    '<a href="#main">x</a>',
    '<a href="./">x</a>',
    '<a href="https://elsewhere.example/nowhere#nothing">x</a>',
    '<a href="mailto:desk@checked.example">x</a>',
    '<img src="data:image/png;base64,AA==" alt="">',
  ])("%s leads somewhere", (markup) => {
    expect(proveWith(markup)).toEqual([]);
  });

  test("on the page for wrong addresses begins at the site’s root, because that page is shown at any depth", () => {
    expect(proveWith('<a href="/method/">x</a>', "404.html")).toEqual([]);
    expect(proveWith('<a href="method/">x</a>', "404.html").join()).toContain("is relative, but the page is shown at any depth");
  });

  test("that bends all others is not allowed", () => {
    expect(proveChanged(site, page, "<head>", '<head><base href="https://elsewhere.example/">').join()).toContain(
      "<base href> bends every other",
    );
  });

  test("that many pages have is told once, with how many others have it", () => {
    const two = writeSite();
    for (const name of ["one", "two", "three"]) {
      put(two.folder, `${name}.html`, `<html lang="en">${strictPolicy}<title>x</title><a href="method/index.html#gone">x</a>`);
    }
    expect(prove(two)).toEqual([
      "address-resolves  one.html: The address “method/index.html#gone” names the place “gone”, which method/index.html does not have. So do 2 other files.",
    ]);
  });
});

describe("machines are given addresses that", () => {
  const canonical = '<link rel="canonical" href="https://checked.example/about/">';

  test("lead to a page of the site", () => {
    expect(proveChanged(site, page, canonical, canonical.replace("about/", "abuot/")).join()).toContain(
      "“https://checked.example/abuot/” in <link href> leads to abuot/index.html, which is not a file of the site",
    );
    expect(
      proveChanged(
        site,
        page,
        '"correctionsPolicy":"https://checked.example/corrections/#section-policy"',
        '"correctionsPolicy":"https://checked.example/corrections/#section-polcy"',
      ).join(),
    ).toContain("names the place “section-polcy”, which corrections/index.html does not have");
    expect(proveChanged(site, page, /(?<=<meta property="og:url" content=")[^"]*/, "https://checked.example/nowhere/").join()).toContain(
      "in <meta og:url> leads to nowhere/index.html",
    );
  });

  test("are none where words stand, whatever these begin with", () => {
    const named = (name: string): string => `<meta ${name} content="https://harlow.example is no bridge, nor is https://[">`;
    const metas = ['name="description"', 'property="og:title"', 'property="og:description"', 'property="og:image:alt"'].map(named).join("");
    const thing = { "@type": "Claim", text: "https://checked.example/nowhere", author: { "@type": "Person", name: "http://[" } };
    expect(proveWith(`${metas}<script type="application/ld+json">${JSON.stringify(thing)}</script>`)).toEqual([]);
    expect(proveWith(named('property="og:image"')).join()).toContain("in <meta og:image> is not a web address");
  });

  test("lead there without a redirect", () => {
    expect(proveChanged(site, page, canonical, canonical.replace("about/", "about/index.html")).join()).toContain(
      "no-redirect  about/index.html: The address “https://checked.example/about/index.html” in <link href> ends with a file name that servers leave out",
    );
  });

  test("lead somewhere from feeds and data too", () => {
    const { folder, expectations } = writeSite();
    put(folder, "list.xml", "<loc>https://checked.example/nowhere/</loc><loc>https://checked.example/method/</loc>");
    put(folder, "list.json", '{"url":"https://checked.example/method","text":"See https://checked.example/about/."}');
    expect(prove({ folder, expectations })).toEqual([
      "address-resolves  list.json: The address “https://checked.example/method” in the text leads to method, which is not a file of the site: it is a folder, to which servers redirect; end the address with a slash.",
      "address-resolves  list.xml: The address “https://checked.example/nowhere/” in the text leads to nowhere/index.html, which is not a file of the site.",
    ]);
  });
});

describe("no browser is made to ask another server, by", () => {
  test.each([
    '<script src="https://other.example/x.js"></script>',
    '<script src="//other.example/x.js"></script>',
    '<link rel="stylesheet" href="https://other.example/x.css">',
    '<link rel="preconnect" href="https://other.example/">',
    '<link rel="dns-prefetch alternate" href="//other.example">',
    '<link rel="preload" imagesrcset="https://other.example/x.png 2x">',
    '<img src="HTTPS://other.example/x.png" alt="">',
    '<img src=" \n//other.example/x.png" alt="">',
    '<img src="\\\\other.example/x.png" alt="">',
    '<picture><source srcset="https://other.example/x.webp"></picture>',
    '<iframe src="https://other.example/"></iframe>',
    '<object data="https://other.example/x.swf"></object>',
    '<embed src="https://other.example/x">',
    '<video poster="https://other.example/x.jpg"></video>',
    '<form action="https://other.example/"></form>',
    '<button formaction="https://other.example/">x</button>',
    '<a href="#main" ping="https://other.example/">x</a>',
    '<svg><image xlink:href="https://other.example/x.png"/></svg>',
    '<svg><use href="https://other.example/x.svg#y"/></svg>',
    '<noscript><img src="https://other.example/x.png" alt=""></noscript>',
    '<template><img src="https://other.example/x.png" alt=""></template>',
    '<style>p { background: url( "https://other.example/x.png" ) }</style>',
    "<style>@import 'https://other.example/x.css';</style>",
    '<p style="background:url(//other.example/x.png)">x</p>',
  ])("%s", (markup) => {
    const [told, ...more] = proveWith(markup);
    expect(told).toMatch(
      /^no-foreign-request {2}about\/index\.html: The address “.*other\.example.*has the browser ask another server\.$/s,
    );
    expect(more).toEqual([]);
  });

  test("sending the reader on to one", () => {
    const [, ...told] = proveWith('<meta http-equiv="refresh" content="0; url=https://other.example/">');
    expect(told).toEqual([
      `no-foreign-request  ${page}: The address “https://other.example/” in <meta http-equiv=refresh> has the browser ask another server.`,
    ]);
  });

  test("a style sheet in a file", () => {
    const { folder, expectations } = writeSite();
    put(folder, "assets/x.css", "@font-face { src: url(https://other.example/x.woff2), url(fonts/none.woff2) }");
    expect(prove({ folder, expectations })).toEqual([
      "no-foreign-request  assets/x.css: The address “https://other.example/x.woff2” in a style sheet has the browser ask another server.",
      "address-resolves  assets/x.css: The address “fonts/none.woff2” in a style sheet leads to assets/fonts/none.woff2, which is not a file of the site.",
    ]);
  });
});

describe("nothing runs that is not a file of the site:", () => {
  test.each([
    "<script>alert(1)</script>",
    '<script type="module">alert(1)</script>',
    "<svg><script>alert(1)</script></svg>",
    '<p onclick="alert(1)">x</p>',
    '<svg onload="alert(1)"></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  ])("%s", (markup) => {
    expect(proveWith(markup).join("\n")).toMatch(
      /^no-inline-script {2}about\/index\.html: The page has a script written into it: .*alert\(1\)/,
    );
  });

  test.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" JaVaScRiPt:alert(1)">x</a>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<a href="\u0001javascript:alert(1)">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<iframe src="data:text/html,x"></iframe>',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<form action="javascript:alert(1)"></form>',
    '<img src="data:image/png;base64,AA==" alt=""><iframe src="data:image/png;base64,AA=="></iframe>',
  ])("%j", (markup) => {
    expect(proveWith(markup).join("\n")).toMatch(
      /^safe-address {2}about\/index\.html: The address “.*” in <.*> is of the kind “(javascript|vbscript|data):”/,
    );
  });
});
