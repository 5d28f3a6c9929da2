import { parseFragment, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, test } from "vitest";
import { attribute, textOf, type Element } from "../site/read-pages.ts";
import { readExamples, readMacros } from "./read-examples.ts";
import { renderExample } from "./render-example.ts";

/** Renders the example of a macro that has the given name. */
function show(macroName: string, name: string): { text: string; elements: Element[]; all: (tagName: string) => Element[] } {
  const macro = readMacros().find((each) => each.name === macroName);
  const example = macro === undefined ? undefined : readExamples(macro).find((each) => each.name === name);
  if (example === undefined) throw new Error(`The macro ${macroName} has no example “${name}”.`);
  const fragment = parseFragment(renderExample(example));
  const elements = elementsOf(fragment);
  return { text: plain(textOf(fragment)), elements, all: (tagName) => elements.filter((element) => element.tagName === tagName) };
}

function elementsOf(node: DefaultTreeAdapterMap["parentNode"]): Element[] {
  return node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : []));
}

const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
const words = (element: Element): string => plain(textOf(element));

describe("what readers are told", () => {
  test("a verdict always has its icon and its word", () => {
    const { text, elements } = show("verdict", "the verdict “mostly-true”");
    expect(text).toBe("Mostly true");
    expect(elements.map((element) => attribute(element, "href")).filter(Boolean)).toEqual(["#icon-three-quarters"]);
  });

  test("each square of the waffle leads to its claim and says which it is and how it was judged", () => {
    const links = show("waffle", "every verdict and a draft").all("a");
    expect(links.map(words).slice(0, 2)).toEqual([
      "2. The bridge cost the town 12 million pounds. False",
      "4. The bridge is the town’s first crossing of the river. Misleading",
    ]);
    expect(links.map((link) => attribute(link, "href"))[0]).toBe("../../harbour-bridge/bridge-cost/index.html");
  });

  test("evidence without an archived copy or a date says so", () => {
    const { text, all } = show("evidenceGroups", "one piece, undated, without an archived copy, never cited");
    expect(text).toContain("Ferry Company · Official statement · undated");
    expect(text).toContain("No archived copy");
    expect(all("a").map(words)).toEqual(["Open at the passage (1)"]);
  });

  test("evidence has the source's words, their translation, what goes on, and the way back to where it is cited", () => {
    const { text, all } = show("evidenceGroups", "evidence against, for and around, with wire copy, translation, notes and long words");
    expect(all("h3").map(words)).toEqual(["Evidence against", "Evidence for", "Context"]);
    expect(all("blockquote").map(words).slice(0, 2)).toEqual([
      "Total cost of the works: £31,044,000.",
      "The bridge, which cost about 31 million pounds, was opened […]",
    ]);
    expect(text).toContain("In translation: “This bridge was opened after a delay of four months.”");
    expect(text).toContain("The Harlow Post, first published by County Press Agency · Wire report");
    expect(all("a").flatMap((link) => (attribute(link, "href")?.startsWith("#cited") ? [attribute(link, "href")] : []))).toEqual([
      "#cited-1",
      "#cited-3",
      "#cited-5",
    ]);
  });

  test("copies of one story are one origin, and where it was read is said", () => {
    expect(show("origins", "one that was read in two copies").text).toBe(
      "1 independent origin behind the verdict County Press Agency read in The Harlow Post and \u2068روزنامهٔ بندر\u2069",
    );
    expect(show("origins", "two that were read directly").text).toBe(
      "2 independent origins behind the verdict Harlow Bridge Builders Harlow Survey Office",
    );
  });

  test("a corrected claim says what was changed, and strikes the former verdict", () => {
    const { text, all } = show("correctionNotice", "a changed verdict");
    expect(text).toContain("Substantial correction, 2 April 2025: The verdict was changed from “mixed” to “false”.");
    expect(all("s").map(words)).toEqual(["Mixed"]);
    expect(show("correctionNotice", "a correction of the wording").all("s")).toEqual([]);
  });

  test("the record of a correction names the reason, the cause and who answers for it", () => {
    expect(show("correctionEntry", "a changed verdict").text).toContain(
      "Why: The final account was published after our first check. Cause: new evidence · Responsible: first reader",
    );
  });

  test("a draft is called one in the list of claims", () => {
    const items = show("claimList", "every verdict, with speakers and flags, and a draft").all("li");
    expect(items.map(words).at(-1)).toBe("7 The steel came from a single mill. Draft");
    expect(items.map((item) => attribute(item, "data-speaker"))).toEqual([
      "Ada Quill",
      "The article",
      "Harlow Ratepayers’ Union",
      "The article",
      "The article",
      "The article",
      "The article",
    ]);
    expect(items.map((item) => attribute(item, "data-flags"))[0]).toBe("Exaggerated|Missing context|");
  });

  test("a mark leads to its claim and is described by the finding beside it", () => {
    const { all, elements } = show("markedArticle", "every kind of block");
    const marks = all("a").filter((link) => attribute(link, "class") === "mark-link");
    expect(marks.map(words)).toEqual([
      "The new bridge in Harlow is 420 metres long.1",
      "cost the town no more than 12 million2",
      "Opened",
      "a year late2",
      "and over budget,3",
      "6",
      "Some 9,000 cars a day cross it.5",
    ]);
    const ids = new Set(elements.map((element) => attribute(element, "id")));
    expect(marks.filter((link) => !ids.has(attribute(link, "aria-describedby")))).toEqual([]);
  });

  test("the note of a claim is open unless the claim is true", () => {
    const notes = show("markedArticle", "every kind of block").all("details");
    expect(notes.map((note) => `${attribute(note, "id")} ${attribute(note, "open") === null ? "closed" : "open"}`)).toEqual([
      "note-1 closed",
      "note-2 open",
      "note-3 open",
      "note-6 open",
      "note-5 open",
    ]);
  });

  test("a sentence that is left out is a mark and nothing else", () => {
    expect(show("markedRuns", "sentences left out").text).toBe("[…] Some 9,000 cars a day cross it.5");
  });

  test("the spaces of the article stand between the marks, once each", () => {
    expect(show("markedRuns", "claims one over the other, an aside, an open sentence").text).toBe(
      "Opened a year late2 and over budget,36 it is the finest bridge in the country.a Nobody has counted the lamps.",
    );
  });

  test("the coverage map says in a table what it shows in colours", () => {
    const { all } = show("coverageMap", "every state of a sentence");
    expect(
      all("tr")
        .map((row) =>
          elementsOf(row)
            .filter(({ tagName }) => tagName === "td")
            .map(words)
            .join(": "),
        )
        .slice(1),
    ).toEqual([
      "Checked: 1 True",
      "Checked: 2 False",
      "Checked: 3 Mixed, 4 Misleading, 5 Mostly true",
      "Not checkable: –",
      "Not checked yet: –",
      "Checked: 6 Unproven",
    ]);
  });

  test("the timeline says in a table what it shows in dots, and counts what it cannot show", () => {
    const { text, all } = show("timeline", "sources around the article, some undated");
    expect(all("tr").map(words).slice(1)).toEqual([
      "2 November 2024Drawings of the bridge",
      "9 March 2025Bridge opens at last",
      "2025پل هارلو گشوده شد",
    ]);
    expect(text).toContain("2 sources do not say when they appeared.");
    expect(show("timeline", "an article of unknown date").text).not.toContain("the article,");
  });

  test("a waiver is printed with its reason, above the rules that passed", () => {
    const { all } = show("ruleList", "waived with the reason, warned about and passed");
    expect(all("li").map(words)).toEqual([
      "A second reader has read it: Only one reader was at hand.",
      "Sources have archived copies",
      "Sources are linked safely",
      "The quote stands in the article",
      "The finding is short",
    ]);
    expect(show("ruleList", "none at all").text).toBe("");
  });

  test("the steps lead to the article where it was published, else to our copy", () => {
    expect(show("steps", "an article with an address and an archived copy, several sources").text).toContain(
      "Open the article at The Harlow Post · archived copy of the article",
    );
    expect(show("steps", "an article without an address").text).toContain("Read our marked-up copy");
  });

  test("a source names the claims that rest on it, and how", () => {
    const { all } = show("sourceEntry", "a source with everything known, used for and against");
    expect(all("li").slice(1).map(words)).toEqual([
      "2. The bridge cost the town 12 million pounds. against",
      "1. The new bridge in Harlow is 420 metres long. for",
      "7. The steel came from a single mill. context",
    ]);
  });

  test("the line to cite says the statement, the verdict, the days and the address", () => {
    expect(show("cite", "a checked claim").text).toContain(
      "Checked in Harlow, “The bridge cost the town 12 million pounds.” Verdict: False. Checked 12 March 2025. As of 10 March 2025. https://checked.example/harbour-bridge/bridge-cost/",
    );
  });
});
