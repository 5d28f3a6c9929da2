import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { parse } from "parse5";
import { readPages } from "./read-pages.ts";

const rules = JSON.parse(readFileSync(new URL("html-validate.json", import.meta.url), "utf8")) as ConfigData;

/**
 * Judges the HTML of every page twice: by html-validate's rules, and by the HTML standard's own parser (parse5), which
 * reports every place where a browser would have to guess.
 *
 * @returns one line per fault; empty when all is well
 */
export async function findHtmlFaults(folder: string): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const faults: string[] = [];
  for (const { path, html } of readPages(folder)) {
    const report = await validator.validateString(html, path);
    for (const { line, column, ruleId, message } of report.results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
    }
    parse(html, {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine, startCol }) => faults.push(`${path}:${startLine}:${startCol} ${code} (HTML parser)`),
    });
  }
  return faults;
}
