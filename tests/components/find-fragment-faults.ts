import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { parse } from "parse5";

const pageRules = JSON.parse(readFileSync(new URL("../site/html-validate.json", import.meta.url), "utf8")) as ConfigData;

/**
 * Judges a small page around one component as the pages of the site are judged: by html-validate and by the HTML standard's own parser.
 *
 * @param off rules that cannot hold for the component alone, by their names
 */
export async function findFragmentFaults(html: string, off: string[] = []): Promise<string[]> {
  const rules = { ...pageRules.rules, ...Object.fromEntries(off.map((rule) => [rule, "off" as const])) };
  const report = await new HtmlValidate(new StaticConfigLoader({ ...pageRules, rules })).validateString(html);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ message, ruleId, line }) => `line ${line}: ${message} (${ruleId})`),
  );
  parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => faults.push(`line ${startLine}: ${code} (HTML parser)`),
  });
  return faults;
}
