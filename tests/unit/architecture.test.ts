import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { listFiles } from "../site/read-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

// The commands are where the program meets people and their tools.
const cliPackages = [
  "node:",
  "@11ty/eleventy",
  "@clack/prompts",
  "@humanwhocodes/momoa",
  "yaml",
  "diff",
  "fast-wrap-ansi",
  "parse5",
].concat(["@citation-js/core", "@citation-js/plugin-bibtex", "@citation-js/plugin-ris", "fast-string-width"]);

// What each folder of src may import: other folders of src, and packages. "node:" stands for Node's own modules.
const allowed: Record<string, string[]> = {
  schema: [],
  article: ["schema"],
  check: ["schema", "article", "node:", "ajv", "@humanwhocodes/momoa", "yaml", "fastest-levenshtein"],
  history: ["schema", "check", "node:", "diff"],
  report: ["schema", "article", "history", "check", "schema-dts"],
  site: ["check", "report", "history", "node:", "nunjucks", "markdown-it", "lightningcss"].concat([
    "@resvg/resvg-wasm",
    "harfbuzzjs",
    "bidi-js",
    "citeproc",
  ]),
  publish: ["schema", "node:", "parse5", "fflate"],
  cli: "schema article check history report site publish".split(" ").concat(cliPackages),
};

interface Import {
  file: string;
  folder: string;
  target: string;
  typeOnly: boolean;
}

function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, "src", file), "utf8");
  const folder = file.split("/")[0] ?? "";
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;'"]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/gm)].map(
    ([, type, named, dynamic]) => {
      const specifier = named ?? dynamic ?? "";
      const inside = relative(join(root, "src"), join(root, "src", dirname(file), specifier)).split("/")[0] ?? "";
      const target = specifier.startsWith(".") ? inside : specifier.startsWith("node:") ? "node:" : packageName(specifier);
      return { file, folder, target, typeOnly: type !== undefined };
    },
  );
}

const sources = listFiles(join(root, "src")).filter((file) => file.endsWith(".ts"));
const imports = sources.flatMap(importsOf);
const told = ({ file, target }: Import): string => `${file} imports ${target}`;

describe("the rooms of src", () => {
  test("are those that have a line in the table of imports", () => {
    expect(sources.filter((file) => allowed[file.split("/")[0] ?? ""] === undefined)).toEqual([]);
  });

  test("import only what the table lets them", () => {
    const strangers = imports.filter(({ folder, target }) => target !== folder && !allowed[folder]?.includes(target));
    expect(strangers.map(told)).toEqual([]);
  });

  test("take only types from the schema", () => {
    const values = imports.filter(({ folder, target, typeOnly }) => target === "schema" && folder !== "schema" && !typeOnly);
    // The checks read the schemas themselves.
    expect(values.filter(({ folder }) => folder !== "check").map(told)).toEqual([]);
  });

  test("are pure where they must be: no clock, no environment, no network in schema, check, article, report and site", () => {
    const impure = sources
      .filter((file) => /^(schema|check|article|report|site)\//.test(file))
      .filter((file) => {
        const code = readFileSync(join(root, "src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
        return /new Date\(\)|Date\.now|process\.env|\bfetch\(|node:https?["']|Math\.random/.test(code);
      });
    expect(impure).toEqual([]);
  });

  test("never ask URL.canParse, which Node 20 answers wrongly for hosts with letters such as ü once it has been optimized", () => {
    expect(sources.filter((file) => readFileSync(join(root, "src", file), "utf8").includes("URL.canParse("))).toEqual([]);
  });

  test("have no default export, no drawer for everything, and no name that does not say what is inside", () => {
    const names = /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/;
    expect(sources.filter((file) => names.test(file) && file !== "check/rules/index.ts")).toEqual([]);
    const exporting = sources.filter(
      (file) => !file.endsWith(".d.ts") && /^export default/m.test(readFileSync(join(root, "src", file), "utf8")),
    );
    expect(exporting).toEqual([]);
  });
});

describe("the top of the project", () => {
  test("is a few lines of Eleventy configuration over src", () => {
    const lines = readFileSync(join(root, ".eleventy.js"), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    expect(lines.length).toBeLessThanOrEqual(12);
  });
});

describe("templates", () => {
  const templates = existsSync(join(root, "templates")) ? listFiles(join(root, "templates")).filter((file) => file.endsWith(".njk")) : [];

  test("never mark text as safe themselves", () => {
    expect(templates.length).toBeGreaterThan(0);
    const trusting = templates.filter((file) => /\|\s*safe\b|autoescape/.test(readFileSync(join(root, "templates", file), "utf8")));
    expect(trusting).toEqual([]);
  });

  test("lay out with logical properties only, so that right-to-left works", () => {
    const physical =
      /(?:^|[\s;{])(?:margin|padding|border)-(?:left|right)\b|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/;
    const styles = listFiles(join(root, "templates")).filter((file) => file.endsWith(".css"));
    expect(styles.filter((file) => physical.test(readFileSync(join(root, "templates", file), "utf8")))).toEqual([]);
  });
});
