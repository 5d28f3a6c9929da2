import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import type { ClaimFile, SourcesFile } from "../../../../src/schema/types.ts";
import {
  articlePath,
  buildClaim,
  buildProject,
  claimId,
  claimPath,
  reportId,
  sourcesPath,
  testToday,
  writeJson,
} from "../../../project-builder.ts";
import { commitProject } from "./git-project.ts";
import { openTestDesk, type Outcome, type TestDesk } from "./open-test-desk.ts";

const enter = "\r";
const down = "\u001b[B";
const deleteLine = "\u0015";
const stop = "\u0003";

/** What is printed, without what moves the cursor or paints. */
const plain = (text: string): string => text.replace(/\u001b\[[\d;?]*[A-Za-z]/g, "");

/**
 * Plays a person at a terminal: waits until a question stands there, then types.
 *
 * @param turns the question's words, and the keys that answer it
 */
async function play(
  desk: TestDesk,
  command: Promise<Outcome>,
  turns: readonly (readonly [question: string, ...keys: string[]])[],
): Promise<Outcome> {
  let seen = 0;
  for (const [question, ...keys] of turns) {
    const deadline = Date.now() + 20_000;
    while (
      plain(desk.printed().slice(seen))
        .replace(/\s*[│└]?\s*\n\s*[│└]?\s*/g, " ")
        .includes(question) === false
    ) {
      if (Date.now() > deadline) throw new Error(`“${question}” was not asked. Printed since: ${plain(desk.printed().slice(seen))}`);
      await wait(5);
    }
    seen = desk.printed().length;
    for (const key of keys) {
      desk.input.write(key);
      await wait(10);
    }
  }
  return command;
}

const openDesk = (): TestDesk => openTestDesk(buildProject(), { columns: 120, environment: { NO_COLOR: "1" } });

vi.setConfig({ testTimeout: 60_000 });

describe("a person at a terminal", () => {
  test("makes a report of a text, corrected where an answer has a fault", async () => {
    const desk = openDesk();
    writeFileSync(path.join(desk.root, "in.txt"), "A bridge for Harlow\n\nThe bridge is new. It is long.\n");
    const { code } = await play(desk, desk.claim("new", "report", "in.txt"), [
      ["The article’s own headline", enter],
      ["Who published the article", "The Post", enter],
      ["Who wrote it", enter],
      ["Where it can be read", "post.example", enter],
      ["The answer says “post.example”", deleteLine, "https://post.example/1", enter],
      ["When it appeared", "2025-03-08", enter],
      ["The article’s language", enter],
      ["How much of the article may our pages reprint?", down, enter],
      ["The report’s id", deleteLine, reportId, enter],
      ["There is a folder claims/harbour-bridge/ already.", deleteLine, "bridge", enter],
      ["What the check found", enter],
    ]);
    expect(code).toBe(0);
    expect(desk.read("claims/bridge/_article.md")).toBe(`---
headline: A bridge for Harlow
publisher: The Post
url: https://post.example/1
published: 2025-03-08
lang: en
display: full
---

A bridge for Harlow

The bridge is new. It is long.
`);
  });

  test("makes a claim of a sentence that is open, cut down to the words that are meant", async () => {
    const desk = openDesk();
    const text = "The new bridge in Harlow is 420 metres long. It is the finest bridge in the country. It has four lanes.";
    writeFileSync(path.join(desk.root, articlePath), `---\nheadline: H\npublisher: P\nlang: en\ndisplay: full\n---\n\n${text}\n`);
    const { code } = await play(desk, desk.claim("new", "claim", reportId), [
      ["make the claim? These are still open.", enter],
      ["The words that make the claim.", deleteLine, "420 metres", enter],
      ["The article has these words, but not in sentence 3.", deleteLine, "four lanes", enter],
      ["The claim as one neutral sentence", "The bridge has four lanes.", enter],
      ["Who says it", "The City", enter],
      ["A person or an organisation?", down, enter],
      ["Office or function", enter],
      ["How the words reach us", enter],
      ["Who checks", "first reader", enter],
      ["The id:", enter],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(desk.read(`claims/${reportId}/bridge-four-lanes.json`))).toEqual({
      $schema: "../../src/schema/claim.schema.json",
      statement: "The bridge has four lanes.",
      quotes: [{ exact: "four lanes" }],
      speaker: { name: "The City", kind: "organization" },
      status: "draft",
      checkedBy: "first reader",
    });
  });

  test("adds a source, and hears at once that it is there already", async () => {
    const desk = openDesk();
    const twin = await play(desk, desk.claim("source", "add", reportId), [
      ["Where it can be read", "https://survey.example/bridge", enter],
    ]);
    expect(twin).toMatchObject({ code: 0 });
    expect(plain(twin.said)).toContain("Not added: “https://survey.example/bridge” is there already as survey-office;");
    const { code } = await play(desk, desk.claim("source", "add", reportId), [
      ["Where it can be read", "https://www.gazette.example/7", enter],
      ["Its own title", "The bridge", enter],
      ["Who published it", deleteLine, "Gazette", enter],
      ["Who wrote it", enter],
      ["When it appeared", enter],
      ["Its language", enter],
      ["What it is", down, enter],
      ["The day it was consulted", enter],
      ["An archived copy", enter],
      ["Who first published it", enter],
      ["Its id", enter],
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(desk.read(sourcesPath)) as SourcesFile).sources["gazette"]).toEqual({
      label: "Gazette",
      title: "The bridge",
      publisher: "Gazette",
      url: "https://www.gazette.example/7",
      accessedOn: testToday,
      lang: "en",
      kind: "official-statement",
    });
  });

  test("records a correction", async () => {
    const desk = openDesk();
    const { code } = await play(desk, desk.claim("correct", `${reportId}/${claimId}`, "--verdict", "mostly-true"), [
      ["How much does it change?", down, down, enter],
      ["Which fields of the file were changed?", enter],
      ["What was changed", "The verdict.", enter],
      ["Why it was changed", "A fault.", enter],
      ["How did the fault come about?", enter],
      ["Who answers for the correction", "editor", enter],
      ["The day of the correction", deleteLine, "2025-06-02", enter],
      ["That day is in the future", deleteLine, "2025-05-30", enter],
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(desk.read(claimPath)) as ClaimFile).corrections).toEqual([
      {
        on: "2025-05-30",
        kind: "substantial",
        fields: ["verdict"],
        what: "The verdict.",
        why: "A fault.",
        cause: "our-error",
        responsible: "editor",
        formerVerdict: "true",
      },
    ]);
  });

  test("is offered the fields that were changed since the last commit", async () => {
    const desk = openTestDesk(commitProject(), { columns: 120, environment: { NO_COLOR: "1" } });
    writeFileSync(path.join(desk.root, claimPath), writeJson(buildClaim({ finding: "It is 420 metres long.", flags: ["outdated"] })));
    await play(desk, desk.claim("correct", `${reportId}/${claimId}`), [
      ["How much does it change?", enter],
      ["Which fields of the file were changed?", enter],
      ["What was changed", "w", enter],
      ["Why it was changed", "y", enter],
      ["How did the fault come about?", enter],
      ["Who answers for the correction", "editor", enter],
      ["The day of the correction", enter],
    ]);
    expect((JSON.parse(desk.read(claimPath)) as ClaimFile).corrections?.[0]?.fields).toEqual(["flags", "finding"]);
  });

  test("breaks off, and nothing has been written", async () => {
    const desk = openDesk();
    const before = readdirSync(path.join(desk.root, "claims", reportId));
    const { code, said } = await play(desk, desk.claim("not-checkable", reportId), [
      ["cannot be checked? All are accounted for.", enter],
      ["The words that cannot be checked", stop],
    ]);
    expect(code).toBe(130);
    expect(said).toMatch(/Stopped\. Nothing was written\.$/);
    expect(readdirSync(path.join(desk.root, "claims", reportId))).toEqual(before);
  });
});
