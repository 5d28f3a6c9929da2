import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProject } from "../../../../src/check/check-project.ts";
import type { ClaimFile, Correction } from "../../../../src/schema/types.ts";
import { buildClaim, buildProject, claimId, claimPath, reportId, testToday, type FileContent } from "../../../project-builder.ts";
import { openTestDesk, type TestDesk } from "./open-test-desk.ts";

const claim = `${reportId}/${claimId}`;
const openDesk = (changes: Record<string, FileContent> = {}): TestDesk => openTestDesk(buildProject(changes));
const problemsOf = ({ root }: TestDesk): string[] => checkProject({ root, today: testToday }).problems.map(({ message }) => message);
const claimIn = (desk: TestDesk, file = claimPath): ClaimFile => JSON.parse(desk.read(file)) as ClaimFile;

const reasons = [
  "--what",
  "The width was taken for the length.",
  "--why",
  "We read the wrong line.",
  "--cause",
  "our-error",
  "--responsible",
  "editor",
];
const older: Correction = {
  on: "2025-05-01",
  kind: "minor",
  fields: ["finding"],
  what: "w",
  why: "y",
  cause: "wording",
  responsible: "desk",
};

describe("correct", () => {
  test("records what was changed, newest first, and passes the check", async () => {
    const desk = openDesk({ [claimPath]: buildClaim({ corrections: [older] }) });
    const said = await desk.claim("correct", claim, "--kind", "minor", "--field", "analysis", "--field", "finding", ...reasons);
    expect(said).toEqual({ code: 0, said: `Recorded in ${claimPath}: a correction of finding, analysis.` });
    expect(claimIn(desk).corrections).toEqual([
      {
        on: "2025-06-01",
        kind: "minor",
        fields: ["finding", "analysis"],
        what: "The width was taken for the length.",
        why: "We read the wrong line.",
        cause: "our-error",
        responsible: "editor",
      },
      older,
    ]);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("sets a new verdict and keeps the old one for readers", async () => {
    const desk = openDesk();
    const { code, said } = await desk.claim(
      "correct",
      claim,
      "--verdict",
      "mostly-true",
      "--kind",
      "substantial",
      ...reasons,
      "--on",
      "2025-05-20",
    );
    expect(said).toContain("The verdict is “mostly-true” now; readers see “true” struck through.");
    expect(code).toBe(0);
    expect(claimIn(desk)).toMatchObject({
      verdict: "mostly-true",
      corrections: [{ on: "2025-05-20", kind: "substantial", fields: ["verdict"], formerVerdict: "true" }],
    });
    expect(problemsOf(desk)).toEqual([]);
  });

  test("puts an older correction below the newer ones", async () => {
    const desk = openDesk({ [claimPath]: buildClaim({ corrections: [older] }) });
    await desk.claim("correct", claim, "--kind", "minor", "--field", "analysis", ...reasons, "--on", "2025-04-20");
    expect(claimIn(desk).corrections?.map(({ on }) => on)).toEqual(["2025-05-01", "2025-04-20"]);
  });

  test("writes nothing where the evidence does not bear the new verdict", async () => {
    const desk = openDesk();
    const before = desk.read(claimPath);
    const { code, said } = await desk.claim("correct", claim, "--verdict", "false", "--kind", "substantial", ...reasons);
    expect(said).toContain("verdict-has-evidence");
    expect(said).toContain("With that it would not pass the check, so nothing was written.");
    expect(code).toBe(1);
    expect(desk.read(claimPath)).toBe(before);
  });

  test.each<[string, string[], string]>([
    ["names all that is missing", [], "so these must be given: --field, --kind, --what, --why, --cause, --responsible."],
    [
      "offers the nearest field",
      ["--kind", "minor", "--field", "analisys", ...reasons],
      "--field cannot be “analisys”. Write “analysis” if that is meant.",
    ],
    ["refuses the verdict it has", ["--kind", "minor", "--verdict", "true", ...reasons], "The verdict is “true” already."],
    [
      "refuses a day to come",
      ["--kind", "minor", "--field", "finding", ...reasons, "--on", "2025-06-02"],
      "That day is in the future; today is 2025-06-01.",
    ],
  ])("%s", async (_what, flags, message) => {
    const { code, said } = await openDesk().claim("correct", claim, ...flags);
    expect(said).toContain(message);
    expect(code).toBe(2);
  });

  test("is not needed for a draft", async () => {
    const desk = openDesk({ [claimPath]: buildClaim({ status: "draft" }) });
    expect((await desk.claim("correct", claim, ...reasons)).said).toBe(
      "The claim “bridge-length” is a draft that no reader has seen. Change its file; a correction is not needed.",
    );
  });
});

describe("retract", () => {
  test("withdraws a claim and says why, and passes the check", async () => {
    const desk = openDesk();
    const outcome = await desk.claim("retract", `claims/${claim}.json`, ...reasons);
    expect(outcome).toEqual({ code: 0, said: `Retracted ${claim}. Its page stays and says: The width was taken for the length.` });
    expect(claimIn(desk)).toMatchObject({
      status: "retracted",
      corrections: [{ on: "2025-06-01", kind: "substantial", fields: ["status"] }],
    });
    expect(problemsOf(desk)).toEqual([]);
    expect((await desk.claim("retract", claim, ...reasons)).said).toBe("The claim “bridge-length” is retracted already.");
  });

  test("is not for a draft", async () => {
    const desk = openDesk({ [claimPath]: buildClaim({ status: "in-review" }) });
    expect((await desk.claim("retract", claim, ...reasons)).said).toContain(
      "Delete its file claims/harbour-bridge/bridge-length.json instead.",
    );
  });
});

describe("rename", () => {
  const other = `claims/${reportId}/other.json`;
  const related = buildClaim({ statement: "Another one.", status: "draft", related: ["third", claimId] });
  const third = buildClaim({ statement: "A third one.", status: "draft" });
  const withOthers = { [other]: related, [`claims/${reportId}/third.json`]: third };

  test("moves the file, keeps the old id for readers and mends the others", async () => {
    const desk = openDesk(withOthers);
    const { code, said } = await desk.claim("rename", claim, "length-of-bridge");
    expect(said).toBe(`Renamed ${claimPath} to length-of-bridge.json.
The old address leads there: “bridge-length” stands in “formerIds”.
Mended “related” in other.json.`);
    expect(code).toBe(0);
    expect(existsSync(path.join(desk.root, claimPath))).toBe(false);
    expect(claimIn(desk, `claims/${reportId}/length-of-bridge.json`)).toEqual({ ...buildClaim(), formerIds: ["bridge-length"] });
    expect(claimIn(desk, other).related).toEqual(["third", "length-of-bridge"]);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("goes back to a former name, which is none any more then", async () => {
    const desk = openDesk();
    await desk.claim("rename", claim, "length-of-bridge");
    await desk.claim("rename", `${reportId}/length-of-bridge`, claimId);
    expect(claimIn(desk).formerIds).toEqual(["length-of-bridge"]);
    expect(problemsOf(desk)).toEqual([]);
  });

  test("keeps no address of a draft, which was never published", async () => {
    const desk = openDesk(withOthers);
    const { said } = await desk.claim("rename", `${reportId}/other`, `${reportId}/better`);
    expect(said).toContain("It is a draft, so its old address was never published and is not kept.");
    expect(claimIn(desk, `claims/${reportId}/better.json`).formerIds).toBeUndefined();
  });

  test.each([
    ["third", "There is a claim “third” already. Choose another id."],
    ["Length_of", "The new id is “Length_of”, but an id has no capital letters. Write length-of instead."],
    ["history", "No claim can be called “history”: the site makes a page or folder of that name itself. Choose another id."],
    [claimId, "The claim is called “bridge-length” already."],
    ["gone", "“gone” is a former id of “other”, and its old address leads there. Choose another id."],
  ])("refuses the id %s", async (id, message) => {
    const desk = openDesk({ ...withOthers, [other]: { ...related, formerIds: ["gone"] } });
    expect(await desk.claim("rename", claim, id)).toEqual({ code: 2, said: message });
    expect(existsSync(path.join(desk.root, claimPath))).toBe(true);
  });

  test("waits until no file is broken, since that one may name the claim too", async () => {
    const desk = openDesk(withOthers);
    writeFileSync(path.join(desk.root, other), "{");
    expect((await desk.claim("rename", claim, "x")).said).toContain(
      `${other} is broken, so nobody can say whether it names “bridge-length” as related.`,
    );
  });
});

describe("a claim that is named", () => {
  test.each([
    ["harbour-bridge", "“harbour-bridge” does not name a claim. Write its report and its id: iran-nuclear-offer/six-weapons-figure."],
    ["harbour-bridge/bridge-lenght", "The report “harbour-bridge” has no claim “bridge-lenght”. Did you mean “bridge-length”?"],
    ["harbour-brigde/bridge-length", "There is no report “harbour-brigde” in claims/. Did you mean “harbour-bridge”?"],
    ["harbour-bridge/old-name", "The claim “old-name” is called “bridge-length” now."],
  ])("is met with the nearest one: %s", async (typed, message) => {
    const desk = openDesk({ [claimPath]: buildClaim({ formerIds: ["old-name"] }) });
    expect((await desk.claim("retract", typed)).said).toBe(message);
  });

  test("is not touched when its file is broken", async () => {
    const desk = openDesk({ [claimPath]: '{"statement": 5}' });
    expect((await desk.claim("retract", claim)).said).toBe(
      `The file ${claimPath} is broken. “npm run check” says what is wrong; mend that first.`,
    );
  });
});
