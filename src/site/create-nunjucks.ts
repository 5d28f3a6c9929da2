import nunjucks from "nunjucks";
import { createMarkdown, type Citations } from "./create-markdown.ts";
import { TemplateEnvironment } from "./nunjucks/template-environment.ts";
import { TemplateLoader } from "./template-loader.ts";

/** Renders a template to HTML. The same function serves the build, the dev server and the component tests. */
export type RenderTemplate = (template: string, data: object) => string;

/**
 * Makes the one Nunjucks environment of the site: templates are compiled once, all text is escaped,
 * and a value that is not there is an error with file and line instead of a gap in the page.
 *
 * @param folder the templates folder
 * @param rewrite makes of the source of each template what is compiled
 */
export function createNunjucks(folder: string, rewrite?: (source: string) => string): TemplateEnvironment {
  const environment = new TemplateEnvironment(new TemplateLoader(folder, rewrite));
  const markdown = createMarkdown();
  const safe = (html: string): nunjucks.runtime.SafeString => new nunjucks.runtime.SafeString(html);
  environment.addFilter("markdown", (text: string, citations?: Citations) => safe(markdown(text, citations)));
  environment.addFilter("pick", (items: readonly Record<string, unknown>[], field: string) => items.map((item) => item[field]));
  environment.addFilter("jsonLd", (thing: object) => safe(writeJsonLd(thing)));
  environment.addFilter("fieldText", (text: string) => safe(writeFieldText(text)));
  // For text this program made itself, such as its own style sheet; never for text from claim files.
  environment.addFilter("markup", safe);
  return environment;
}

/**
 * Writes an object as JSON that may stand in a script element whatever its texts say: no character is left that could end the element
 * or begin a comment in it, nor one that ends a line of JavaScript but not of JSON. It parses back to the same object.
 */
function writeJsonLd(thing: object): string {
  return JSON.stringify(thing).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Writes text that stands between the tags of a textarea: nothing but its own end tag and character references mean anything there. */
function writeFieldText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Makes the render function over one environment. It throws what Nunjucks throws: a message with template, line and column. */
export function createRender(environment: TemplateEnvironment): RenderTemplate {
  return (template, data) => environment.render(template, data);
}
