import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { problemIds } from "../../src/check/problem-ids.ts";
import { rules } from "../../src/check/rules/index.ts";
import articleSchema from "../../src/schema/article.schema.json" with { type: "json" };
import claimSchema from "../../src/schema/claim.schema.json" with { type: "json" };
import reportSchema from "../../src/schema/report.schema.json" with { type: "json" };
import sourcesSchema from "../../src/schema/sources.schema.json" with { type: "json" };
import { handbook, readEntries, readExamples, type Example } from "./handbook.ts";
import { overlayProject, overlayPublished, problemsOf, problemsSincePublished } from "./overlay-project.ts";

const claimFile = "claims/harbour-bridge/bridge-length.json";
const entries = readEntries();

/** RFC 7396: fields of the patch replace those of the target, null removes them. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isGroup(patch)) return patch;
  const merged: Record<string, unknown> = isGroup(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Puts an example into the base project and says which rules are broken then, compared with the base project as the published one. */
function brokenBy({ file, content }: Example, comparesPublished = false): string[] {
  const root = comparesPublished ? overlayPublished() : overlayProject();
  const target = path.join(root, file);
  if (file.endsWith(".md")) {
    const frontMatter = /^---\n[\s\S]*?\n---\n/.exec(readFileSync(target, "utf8"))?.[0] ?? "";
    writeFileSync(target, `${frontMatter}\n${content}`);
  } else {
    const base: unknown = JSON.parse(readFileSync(file.includes("second") ? path.join(root, claimFile) : target, "utf8"));
    writeFileSync(target, JSON.stringify(mergePatch(base, JSON.parse(content))));
  }
  return [...new Set((comparesPublished ? problemsSincePublished : problemsOf)(root).map(({ rule }) => rule))];
}

describe("the handbook", () => {
  test("has an entry for every rule, in the order of the rules, and for every problem with files, and for nothing else", () => {
    expect([...entries.keys()]).toEqual([...rules.map(({ id }) => id), ...problemIds.map(({ id }) => id)]);
  });

  test("has no heading twice, so that the links in messages lead to one place", () => {
    const headings = [...handbook.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading);
    expect(new Set(headings).size).toBe(headings.length);
  });

  test("has a place for every link within it", () => {
    const slugs = [...handbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const broken = [...handbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = ""]) => link).filter((link) => !slugs.includes(link));
    expect(broken).toEqual([]);
  });

  test("names every field and every word that a field may have", () => {
    const words = new Set<string>();
    const collect = (node: unknown): void => {
      if (Array.isArray(node)) node.forEach(collect);
      if (!isGroup(node)) return;
      if (isGroup(node["properties"])) Object.keys(node["properties"]).forEach((name) => words.add(name));
      if (typeof node["const"] === "string") words.add(node["const"]);
      Object.values(node).forEach(collect);
    };
    [claimSchema, reportSchema, sourcesSchema, articleSchema].forEach(collect);
    expect(words.size).toBeGreaterThan(80);
    expect([...words].filter((word) => !handbook.includes(`\`${word}\``) && !handbook.includes(`"${word}"`))).toEqual([]);
  });

  test("speaks only of commands that exist", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      scripts: Record<string, string>;
    };
    const commands = [...handbook.matchAll(/`npm (?:run )?([a-z:]+)/g)].map(([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

describe("the handbook’s first project", () => {
  const blocks = [...handbook.slice(0, handbook.indexOf("## The files")).matchAll(/```(?:json|markdown)\n([\s\S]*?)```/g)].map(
    ([, block = ""]) => block,
  );
  const [article = "", report = "", noSources = "", draft = "", sources = "", verified = "", finishedReport = ""] = blocks;

  /** Writes the files over the base project and says what is then wrong. */
  function problemsWith(texts: Record<string, string>): string[] {
    const root = overlayProject();
    for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(root, "claims/harbour-bridge", name), text);
    return problemsOf(root).map(({ rule, message }) => `${rule}: ${message}`);
  }

  test("has no problem as a draft", () => {
    expect(blocks).toHaveLength(7);
    expect(
      problemsWith({ "_article.md": article, "_report.json": report, "_sources.json": noSources, "bridge-length.json": draft }),
    ).toEqual([]);
  });

  test("has no problem when it is verified", () => {
    expect(
      problemsWith({ "_article.md": article, "_report.json": finishedReport, "_sources.json": sources, "bridge-length.json": verified }),
    ).toEqual([]);
  });
});

describe.each(rules.map((rule) => ({ rule, id: rule.id })))("the handbook’s entry for $id", ({ rule, id }) => {
  const entry = entries.get(id) ?? "";

  test("says whether the rule can be waived, and that a warning is one", () => {
    expect(/Can(not)? be waived\.\n/.exec(entry)?.[0]).toBe(rule.waivable === false ? "Cannot be waived.\n" : "Can be waived.\n");
    expect(entry.includes("This is a warning")).toBe(rule.severity === "warning");
  });

  test("has a bad example that breaks the rule and no other, and a good one that breaks none", () => {
    const examples = readExamples(entry);
    expect(examples.map(({ verdict }) => verdict)).toEqual(["Bad", "Good"]);
    expect(examples.map((example) => brokenBy(example, rule.comparesPublished))).toEqual([[id], []]);
  });
});
