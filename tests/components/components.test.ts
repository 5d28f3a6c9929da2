import { describe, expect, test } from "vitest";
import { attackExample, describeTree, hostileAddresses, hostileTexts } from "./attack-example.ts";
import { findFragmentFaults } from "./find-fragment-faults.ts";
import { readExampleLists, readExamples, readMacros, readPartNames } from "./read-examples.ts";
import { renderExample, wrapInPage } from "./render-example.ts";

const macros = readMacros();
const examples = macros.flatMap(readExamples);

// markedRuns is a part of markedArticle: the findings its marks point to stand in the notes beside them.
const ruleOff = new Map([["markedRuns", ["no-missing-references"]]]);

describe("the examples", () => {
  test("show every macro of every component", () => {
    expect(macros.length).toBeGreaterThan(10);
    const without = macros.filter((macro) => readExamples(macro).length === 0);
    expect(without.map(({ component, name }) => `${name} in ${component} has no example`)).toEqual([]);
  });

  test("are of macros that exist, and each has a name of its own", () => {
    for (const component of new Set(macros.map((macro) => macro.component))) {
      const known = macros.filter((macro) => macro.component === component).map(({ name }) => name);
      for (const { macro, examples: named } of readExampleLists(component)) {
        expect(known, `${component}/examples.json`).toContain(macro);
        const names = named.map(({ name }) => name);
        expect(
          names.filter((name, place) => names.indexOf(name) !== place),
          `examples of ${macro} with the same name`,
        ).toEqual([]);
      }
    }
  });

  test("use every part that is kept for them", () => {
    const { all, used } = readPartNames();
    expect(all.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe.each(examples.map((example) => [`${example.macro.name}: ${example.name}`, example] as const))("%s", (_, example) => {
  test("is valid HTML that a browser reads as it is written", async () => {
    const html = wrapInPage(renderExample(example));
    expect(await findFragmentFaults(html, ruleOff.get(example.macro.name))).toEqual([]);
  });

  test("shows nothing that is not a text", () => {
    expect(renderExample(example)).not.toMatch(/undefined|NaN|\[object |\bnull\b/);
  });

  test("keeps every hostile text as text", () => {
    const attacks = Object.entries(hostileTexts).map(([name, hostile]) => ({ name, ...attackExample(example, "text", hostile) }));
    expect(attacks.map(({ name, actual }) => ({ name, tree: actual }))).toEqual(
      attacks.map(({ name, expected }) => ({ name, tree: expected })),
    );
  });

  test("keeps every hostile address as an address", () => {
    const attacks = Object.entries(hostileAddresses).map(([name, hostile]) => ({ name, ...attackExample(example, "address", hostile) }));
    expect(attacks.map(({ name, actual }) => ({ name, tree: actual }))).toEqual(
      attacks.map(({ name, expected }) => ({ name, tree: expected })),
    );
  });
});

describe("the attack", () => {
  test("reaches texts of every macro that shows any", () => {
    const reached = examples.filter((example) => attackExample(example, "text", "x").shown > 0).map(({ macro }) => macro);
    const unreached = macros.filter((macro) => !reached.includes(macro));
    // It shows an icon and nothing else.
    expect(unreached.map(({ name }) => name)).toEqual(["verdictIcon"]);
  });

  test("reaches the addresses of sources, articles, speakers and the page itself", () => {
    const reached = examples.filter((example) => attackExample(example, "address", "x").shown > 0).map(({ macro }) => macro.name);
    expect([...new Set(reached)].sort()).toEqual(["cite", "evidenceGroups", "historyList", "sourceEntry", "steps", "versionColumns"]);
  });

  test("would notice an element, an attribute or a comment that a text makes", () => {
    const plain = describeTree(`<p title="Marker">Marker</p>`);
    const breaking = ["a script element", "an image that breaks out of an attribute", "an event handler that breaks out of double quotes"];
    const unnoticed = breaking.filter((name) => {
      const hostile = hostileTexts[name] ?? "";
      const expected = plain.map((line) => line.replaceAll("Marker", () => hostile));
      return describeTree(`<p title="${hostile}">${hostile}</p>`).join("\n") === expected.join("\n");
    });
    expect(unnoticed).toEqual([]);
    const hostile = "a<!-- b -->";
    expect(describeTree(`<p title="">${hostile}</p>`)).not.toEqual(describeTree(`<p title="">a&lt;!-- b --></p>`));
  });
});
