import { readFileSync } from "node:fs";
import { join } from "node:path";
import nunjucks from "nunjucks";
import { createTexts } from "../../src/report/interface-texts.ts";
import type { StringsFile } from "../../src/schema/types.ts";
import { createNunjucks } from "../../src/site/create-nunjucks.ts";
import { templatesFolder, type Example, type Macro } from "./read-examples.ts";

const strings = JSON.parse(readFileSync(join(templatesFolder, "../_data/strings/en.json"), "utf8")) as StringsFile;
const t = createTexts(strings, "en");
const environment = createNunjucks(templatesFolder);
const sprite = environment.render("components/icon/icon-sprite.njk");
const compiled = new Map<string, nunjucks.Template>();

function compile({ component, name, parameters, takesContent }: Macro): nunjucks.Template {
  const key = `${component} ${name}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const call = `${name}(${parameters.join(", ")})`;
  const use = takesContent ? `{% call ${call} %}<p>What the section holds.</p>{% endcall %}` : `{{ ${call} }}`;
  const template = new nunjucks.Template(
    `{% from "components/${component}/${component}.njk" import ${name} %}${use}`,
    environment,
    name,
    true,
  );
  compiled.set(key, template);
  return template;
}

/** Renders an example with the site's own environment and the English interface texts. */
export function renderExample({ macro, params }: Pick<Example, "macro" | "params">): string {
  const { parameters } = macro;
  // A macro with several parameters gets each by its name; texts go into the one that is called params.
  const values = parameters.length === 1 && parameters[0] === "params" ? { params } : { ...params };
  const html: string | null = compile(macro).render({ ...values, params: { ...(values.params as object | undefined), t } });
  if (html === null) throw new Error(`The macro ${macro.name} gave nothing.`);
  return html;
}

/** Sets a fragment into the smallest valid page around it: headings above it, a list around an entry, the icons it points to. */
export function wrapInPage(fragment: string): string {
  const placed = /^\s*<li[\s>]/.test(fragment) ? `<ul>${fragment}</ul>` : fragment;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Example</title>
</head>
<body>
${fragment.includes("#icon-") ? sprite : ""}<main>
<h1>Component</h1>
<h2>Example</h2>
${placed}</main>
</body>
</html>
`;
}
