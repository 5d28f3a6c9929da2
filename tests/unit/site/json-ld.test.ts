import { fileURLToPath } from "node:url";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { expect, test } from "vitest";
import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { createNunjucks } from "../../../src/site/create-nunjucks.ts";
import { deriveSite } from "../../../src/site/derive-site.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import { buildClaim, buildProject, claimPath, testToday } from "../../project-builder.ts";
import { attribute, textOf, type Element } from "../../site/read-pages.ts";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));

function scriptsOf(node: DefaultTreeAdapterMap["node"]): Element[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(scriptsOf) : [];
  return "tagName" in node && node.tagName === "script" ? [node, ...below] : below;
}

const hostile = [
  "</script><script>alert(1)</script>",
  "<!--<script>",
  "]]> <![CDATA[",
  "\u2028alert(1)\u2029",
  "&lt;/script&gt; & \u0000 \\u003c/script>",
  "\"}; alert(1); //'`${alert(1)}",
  "‮txet desrever",
];

test.each(hostile)("what is said to machines stays inside its script and parses back to the same: %j", (text) => {
  const environment = createNunjucks(templates);
  const html = environment.renderString('<script type="application/ld+json">{{ thing | jsonLd }}</script><p>after</p>', {
    thing: { text },
  });
  const scripts = scriptsOf(parse(html));
  expect(scripts.map((script) => JSON.parse(textOf(script)) as unknown)).toEqual([{ text }]);
  expect(html).not.toMatch(/[\u2028\u2029]/);
  expect(html.endsWith("</script><p>after</p>")).toBe(true);
});

test("a hostile statement reaches a claim page's markup unharmed, and runs nothing", () => {
  const statement = "</script><script>alert(1)</script> is <b>bold</b> & “true”";
  const { problems, project } = checkProject({ root: buildProject({ [claimPath]: buildClaim({ statement }) }), today: testToday });
  if (project === null) throw new Error(printProblems(problems));
  const site = deriveSite(project, { preview: false });
  const page = site.pages.find(({ kind }) => kind === "claim");
  if (page === undefined) throw new Error("There is no claim page.");
  const scripts = scriptsOf(parse(createRenderPage()(site, page)));
  const running = scripts.filter((script) => attribute(script, "type") !== "application/ld+json");
  expect(running.map((script) => [attribute(script, "src"), textOf(script)])).toEqual([["../../assets/copy-text.js", ""]]);
  const [review] = scripts.filter((script) => !running.includes(script)).map((script) => JSON.parse(textOf(script)) as object);
  expect(review).toMatchObject({ "@type": "ClaimReview", claimReviewed: statement, itemReviewed: { text: statement } });
});
