import nunjucks from "nunjucks";
import { describe, expect, test } from "vitest";
import { TemplateEnvironment } from "../../../src/site/nunjucks/template-environment.ts";

/** Templates from memory, by their names. */
class Shelf extends nunjucks.Loader {
  readonly templates: Record<string, string>;
  /** The names that were asked for. */
  readonly read: string[] = [];

  constructor(templates: Record<string, string>) {
    super();
    this.templates = templates;
  }

  getSource(name: string): nunjucks.LoaderSource {
    const src = this.templates[name];
    if (src === undefined) throw new Error(`There is no template ${name}.`);
    this.read.push(name);
    return { src, path: name, noCache: false };
  }
}

const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };

const shared = {
  "page.njk": `{% set title %}{% block title %}none{% endblock %}{% endset %}<title>{{ title }}</title>{% include "foot.njk" %}{% block main %}<p>from the layout</p>{% endblock %}`,
  "foot.njk": `<footer>{{ site }} {{ extra if extra else "–" }}{% set site = "changed in the include" %}</footer>`,
  "inner.njk": `{% macro inner(params) %}<i>{{ params.word }}</i>{% endmacro %}`,
  "parts.njk": `{% from "inner.njk" import inner %}{% macro part(params) %}<b>{{ params.word }}</b>{{ inner({ word: params.word }) }}{% endmacro %}
{% macro box(params) %}<div id="{{ params.id }}">{{ caller() }}</div>{% endmacro %}
{% macro named(first, second="two") %}{{ first }}-{{ second }}{% endmacro %}
{% macro leaky() %}{{ site }}{% endmacro %}`,
};

const templates: Record<string, string> = {
  "every variable of a loop": `{% for word in words %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }} {% endfor %}`,
  "a loop in a loop": `{% for word in words %}{% for letter in ["x", "y"] %}{{ loop.index }}{{ word }}{{ letter }}{% if not loop.last %},{% endif %}{% endfor %}{{ loop.index }};{% endfor %}`,
  "a loop over nothing": `{% for word in nothing %}{{ word }}{% else %}none{% endfor %}`,
  "a loop over names and values": `{% for key, value in facts %}{{ loop.index }}:{{ key }}={{ value }}{% if not loop.last %}, {% endif %}{% endfor %}`,
  "the loop handed on": `{% macro last(loop) %}{{ loop.last }}{% endmacro %}{% for word in words %}{{ last(loop) }}{{ loop.index }}{{ loop.last }} {% endfor %}`,
  "text that must be escaped": `{{ markup }} {{ markup | safe }} {{ "'" }} {{ 3 }} {{ true }}`,
  "values set and changed": `{% set count = 1 %}{% for word in words %}{% set count = count + 1 %}{% endfor %}{{ count }}{% if true %}{% set count = 9 %}{% endif %}{{ count }}`,
  "a layout, blocks and an include": `{% extends "page.njk" %}{% set extra = "set above the blocks" %}{% block title %}{{ words[0] }} & {{ markup }}{% endblock %}{% block main %}{{ super() }}<p>{{ extra }}</p>{% endblock %}`,
  "a layout with a block left as it is": `{% extends "page.njk" %}{% block title %}{{ site }}{% endblock %}`,
  "imported macros": `{% from "parts.njk" import part, named as other %}{{ part({ word: "a<b" }) }}{{ other("one") }}{{ other("one", "2") }}{{ other("one", second="zwei") }}{{ other(first="1") }}`,
  "a whole import": `{% import "parts.njk" as parts %}{{ parts.part({ word: "w" }) }}{{ parts.named("x") }}`,
  "a macro with content": `{% from "parts.njk" import box, part %}{% for word in words %}{% call box({ id: loop.index }) %}{{ word }}{{ part({ word: word }) }}{{ loop.last }}{% endcall %}{% endfor %}`,
  "functions and methods": `{{ words.join("+") }} {{ shout("hey") }} {{ tools.twice("ab") }} {{ facts.size }} {{ "abc".toUpperCase() }} {{ words.concat(["z"]).length }}`,
  "conditions and filters": `{% if words.length > 1 and not nothing.length %}{{ words | join(", ") | upper }}{% elif false %}no{% endif %}{{ "b" in words }}{{ words[1] or "none" }}{{ missing.deeper.down if missing else "gone" }}`,
  "spaces that are taken away": `a\n  {%- if true %}\n  b\n  {% endif -%}\n c\n{# a remark #}\nd`,
};

const values = {
  site: "A & B",
  words: ["alpha", "b", "<c>"],
  nothing: [],
  facts: { size: 3, colour: "red" },
  markup: `<a href="#">'q' & \\ z</a>`,
  shout: (text: string) => `${text}!`,
  tools: {
    by: 2,
    twice(this: { by: number }, text: string) {
      return text.repeat(this.by);
    },
  },
};

describe("our environment", () => {
  test.each(Object.keys(templates))("renders %s as Nunjucks itself does", (name) => {
    const all = { ...shared, ...templates };
    const plain = new nunjucks.Environment(new Shelf(all), options).render(name, { ...values, missing: null });
    const ours = new TemplateEnvironment(new Shelf(all));
    expect(ours.render(name, { ...values, missing: null })).toBe(plain);
    expect(ours.render(name, { ...values, missing: null }), "the second time").toBe(plain);
  });

  test("reads and compiles each template once, however many pages use it", () => {
    const shelf = new Shelf({ ...shared, ...templates });
    const environment = new TemplateEnvironment(shelf);
    for (let page = 0; page < 3; page += 1) environment.render("imported macros", values);
    expect(shelf.read).toEqual(["imported macros", "parts.njk", "inner.njk"]);
  });

  test("keeps what one page was given from the next one's components", () => {
    const environment = new TemplateEnvironment(new Shelf({ ...shared, leaky: `{% from "parts.njk" import leaky %}{{ leaky() }}` }));
    expect(() => environment.render("leaky", values)).toThrow("attempted to output null or undefined value");
  });

  test("renders the next page rightly after one that failed in the middle of a loop in a macro", () => {
    const list = `{% macro list(params) %}{% for word in params.words %}{{ word.text }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}`;
    const environment = new TemplateEnvironment(new Shelf({ list, page: `{% from "list" import list %}{{ list({ words: words }) }}` }));
    expect(() => environment.render("page", { words: [{ text: "a" }, {}] })).toThrow("attempted to output null or undefined value");
    expect(environment.render("page", { words: [{ text: "a" }, { text: "b" }] })).toBe("a, b");
  });

  test.each([
    ["a value that is not there", `a\nb {{ words.other }}`, /\[Line 2, Column \d+\][\s\S]*attempted to output null or undefined value/],
    ["a function that is not there", `{{ words.nothing("x") }}`, /Unable to call `words\["nothing"\]`, which is undefined or falsey/],
    ["a call of what is no function", `{{ facts.size("x") }}`, /Unable to call `facts\["size"\]`, which is not a function/],
    ["a mistake in the template", `{% if %}x{% endif %}`, /\[Line 1, Column \d+\]/],
    ["a missing include", `{% include "gone.njk" %}`, /There is no template gone\.njk/],
    [
      "a gap after what was imported and included",
      `{% from "parts.njk" import part %}{% include "foot.njk" %}\n{{ words.other }}`,
      /^\(page\.njk\) \[Line 2, Column \d+\]/m,
    ],
    ["a mistake in an include", `{% include "bad.njk" %}after`, /bad\.njk[\s\S]*attempted to output null or undefined value/],
  ])("tells %s with its template and place", (_, source, message) => {
    const environment = new TemplateEnvironment(new Shelf({ ...shared, "page.njk": source, "bad.njk": `{{ nobody }}` }));
    expect(() => environment.render("page.njk", values)).toThrow(message);
    expect(() => environment.render("page.njk", values)).toThrow(/page\.njk/);
  });
});
