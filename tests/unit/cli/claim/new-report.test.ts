import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import { buildProject, testToday } from "../../../project-builder.ts";
import { openTestDesk, type TestDesk } from "./open-test-desk.ts";

const longLine =
  `The council voted on Monday. ${"It was a long debate about the bridge and its price, as the minutes say. ".repeat(2)}`.trim();
const plain = `A vote on the bridge\n${longLine}\nNobody “won”, the mayor said.\n`;

function deskWith(text: string | Uint8Array, name = "article.txt"): TestDesk {
  const root = buildProject();
  writeFileSync(path.join(root, name), text);
  return openTestDesk(root);
}

const problemsOf = ({ root }: TestDesk): string[] => checkProject({ root, today: testToday }).problems.map(({ message }) => message);

describe("new report", () => {
  test("makes a folder that passes the check, of a text with a paragraph a line", async () => {
    const desk = deskWith(plain);
    const { code, said } = await desk.claim(
      "new",
      "report",
      "article.txt",
      "--headline",
      "A vote: on the bridge",
      "--publisher",
      "The Post",
    );
    expect(said).toBe(`Made claims/vote-bridge/: 5 sentences in 3 blocks.
Still to be written in _report.json: “method”, and “summary” when the check is done.
Next: npm run claim -- new claim vote-bridge`);
    expect(code).toBe(0);
    expect(desk.read("claims/vote-bridge/_article.md")).toBe(
      `---\nheadline: "A vote: on the bridge"\npublisher: The Post\nlang: en\ndisplay: excerpts\n---\n\nA vote on the bridge\n\n${longLine}\n\nNobody “won”, the mayor said.\n`,
    );
    expect(desk.read("claims/vote-bridge/_report.json")).toBe(`{
  "$schema": "../../src/schema/report.schema.json",
  "title": "A vote: on the bridge",
  "summary": "The check of this article has begun.",
  "lang": "en",
  "method": "How the article was checked will be described here."
}
`);
    expect(desk.read("claims/vote-bridge/_sources.json")).toBe(
      `{\n  "$schema": "../../src/schema/sources.schema.json",\n  "sources": {}\n}\n`,
    );
    expect(problemsOf(desk)).toEqual([]);
  });

  test("leaves wrapped lines together and takes what a page break or another system’s line ends meant", async () => {
    const desk = deskWith("\uFEFFThe bridge is new and it\r\nis long.\r\n\r\nPage two.\f\rPage three.");
    const { said } = await desk.claim("new", "report", "article.txt", "--headline", "H", "--publisher", "P", "--id", "pages");
    expect(said).toContain("3 sentences in 3 blocks");
    expect(desk.read("claims/pages/_article.md")).toContain("\n\nThe bridge is new and it\nis long.\n\nPage two.\n\nPage three.\n");
  });

  test("takes the front matter of a Markdown file for answers, and says what it left out and what will not work", async () => {
    const desk = deskWith(
      "---\ntitle: The bridge\npublisher: The Post\ndate: 2025-03-08\ntags: bridges\narchivedUrl: https://a.example/x\n---\n\nIt is **new**.\n",
      "in.md",
    );
    const { said, code } = await desk.claim(
      "new",
      "report",
      "in.md",
      "--display",
      "full",
      "--method",
      "All was read.",
      "--summary",
      "New.",
    );
    expect(said).toBe(`Made claims/bridge/: 1 sentence in 1 block.
Left out of the front matter, because no article has such a field: tags.
The text has Markdown marks, such as ** or [ ](…). Readers will see them as they stand; take them out of _article.md.
Next: npm run claim -- new claim bridge`);
    expect(code).toBe(0);
    expect(desk.read("claims/bridge/_article.md")).toMatch(
      /^---\nheadline: The bridge\npublisher: The Post\narchivedUrl: https:\/\/a.example\/x\npublished: 2025-03-08\nlang: en\ndisplay: full\n---\n/,
    );
    expect(problemsOf(desk)).toEqual([]);
  });

  test("takes a text from a pipe", async () => {
    const desk = openTestDesk(buildProject());
    desk.input.end("The bridge is new.");
    const { code } = await desk.claim("new", "report", "-", "--headline", "پل", "--publisher", "P", "--lang", "fa", "--id", "pol");
    expect(code).toBe(0);
    expect(desk.read("claims/pol/_article.md")).toContain("headline: پل");
  });

  test.each<[string, string | Uint8Array, string[], string]>([
    ["names all that is missing", plain, [], "Nobody can be asked here, so these must be given: --headline, --publisher."],
    [
      "asks for an id where none can be made",
      plain,
      ["--headline", "پل", "--publisher", "P"],
      "Nobody can be asked here, so this must be given: --id.",
    ],
    [
      "refuses an id that is taken",
      plain,
      ["--headline", "H", "--publisher", "P", "--id", "harbour-bridge"],
      "There is a folder claims/harbour-bridge/ already.",
    ],
    [
      "refuses an id that the site needs",
      plain,
      ["--headline", "H", "--publisher", "P", "--id", "about"],
      "No report can be called “about”",
    ],
    [
      "refuses a wrong date",
      plain,
      ["--headline", "H", "--publisher", "P", "--published", "8.3.2025"],
      "--published says “8.3.2025”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean.",
    ],
    [
      "offers the nearest word",
      plain,
      ["--headline", "H", "--publisher", "P", "--display", "excerpt"],
      "--display cannot be “excerpt”. Write “excerpts” if that is meant.",
    ],
    [
      "refuses an empty text",
      " \n",
      ["--headline", "H", "--publisher", "P"],
      "cannot be read as text. The file has nothing in it but spaces and line breaks.",
    ],
    [
      "refuses another encoding",
      Uint8Array.of(0x41, 0xe4, 0x42),
      ["--headline", "H", "--publisher", "P"],
      "“article.txt” cannot be read as text. The file is not saved as UTF-8",
    ],
    ["refuses broken front matter with its place", "---\nheadline: a: b\n---\nText.", [], "article.txt:2:11  "],
  ])("%s", async (_what, text, flags, message) => {
    const desk = deskWith(text);
    const { code, said } = await desk.claim("new", "report", "article.txt", ...flags);
    expect(said).toContain(message);
    expect(code).toBe(2);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("writes nothing that would not pass the check", async () => {
    const desk = deskWith("Read this. {.teeser}\n\nText.", "in.md");
    const { code, said } = await desk.claim(
      "new",
      "report",
      "in.md",
      "--headline",
      "H",
      "--publisher",
      "P",
      "--id",
      "h",
      "--report-lang",
      "fa",
    );
    expect(said).toContain("claims/h/_report.json:5:11  strings-missing");
    expect(said).toContain("With that it would not pass the check, so nothing was written.");
    expect(code).toBe(1);
    expect(existsSync(path.join(desk.root, "claims/h"))).toBe(false);
  });

  test("says where a file or a text is missing", async () => {
    const desk = openTestDesk(buildProject());
    expect(await desk.claim("new", "report", "none.txt")).toEqual({ code: 2, said: "There is no file “none.txt”." });
    expect(await desk.claim("new", "report", "claims")).toEqual({ code: 2, said: "“claims” is not a file." });
    expect((await desk.claim("new", "report")).said).toContain("Say also which file has the article’s text.");
  });
});

describe("the example that ships with the project", () => {
  test("is read again as it is written", async () => {
    const article = readFileSync(new URL("../../../../claims/iran-nuclear-offer/_article.md", import.meta.url), "utf8");
    const desk = deskWith(article, "in.md");
    const { said } = await desk.claim("new", "report", "in.md", "--id", "again");
    expect(said).toContain("15 sentences in 9 blocks");
    const [, , text] = desk.read("claims/again/_article.md").split(/^---$/m);
    expect(text).toBe(article.split(/^---$/m)[2]);
  });
});
