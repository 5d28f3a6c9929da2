import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { StringsFile, TranslationFile } from "../../../../src/schema/types.ts";
import { buildClaim, buildProject, claimId, claimPath, minimalProject, reportId, writeJson } from "../../../project-builder.ts";
import { openTestDesk, type TestDesk } from "./open-test-desk.ts";

const claim = `${reportId}/${claimId}`;
const file = `claims/${reportId}/${claimId}.fa.json`;
const words = minimalProject()["_data/strings/en.json"];
const english = JSON.parse(String(words)) as StringsFile;
/** As many plural forms as Persian has, and none that leaves out a number: its words are judged elsewhere. */
const persian = Object.fromEntries(
  Object.entries(english).map(([key, text]) => [key, typeof text === "string" ? text : { one: text.other, other: text.other }]),
);

const open = (): TestDesk => openTestDesk(buildProject({ "_data/strings/fa.json": persian }));

describe("translate", () => {
  test("writes every text of the claim for the translator to replace, and the mark of its version", async () => {
    const desk = open();
    expect(await desk.claim("translate", claim, "fa")).toEqual({
      code: 0,
      said: `Wrote ${file}.\nNext: replace its texts by translations; “npm run check” tells which are left.`,
    });
    const { of, ...texts } = JSON.parse(desk.read(file)) as TranslationFile;
    const { statement, finding, analysis, wouldChange, checkedBy } = buildClaim();
    expect(of).toMatch(/^[0-9a-f]{16}$/);
    expect(texts).toEqual({
      $schema: "../../src/schema/translation.schema.json",
      statement,
      finding,
      analysis,
      wouldChange,
      checkedBy,
      reviews: [{ by: "second reader" }],
    });
    expect((await desk.claim("check", file)).said).toContain("“statement” is still in the words of the claim.");
  });

  test("says with --done that a mended translation is of the claim as it is now", async () => {
    const desk = open();
    await desk.claim("translate", claim, "fa");
    const translated = { ...(JSON.parse(desk.read(file)) as TranslationFile), statement: "۴۲۰ متر.", finding: "هر دو ۴۲۰ متر می‌گویند." };
    const whole = { ...translated, analysis: "نقشه [@builder-drawings]. سنجش [@survey-office].", wouldChange: "سنجشی دیگر." };
    writeFileSync(path.join(desk.root, file), writeJson(whole));
    writeFileSync(path.join(desk.root, claimPath), writeJson(buildClaim({ finding: "Both sources give 420 metres." })));
    expect((await desk.claim("check", file)).said).toContain("translation-stale  (warning)");
    expect(await desk.claim("translate", claim, "fa", "--done")).toEqual({ code: 0, said: `${file} is of the claim as it is now.` });
    expect((await desk.claim("check", file)).said).not.toContain("translation-stale");
    expect(JSON.parse(desk.read(file))).toEqual({ ...whole, of: expect.not.stringMatching(whole.of) });
  });

  test("refuses what cannot be: a second one, one that is not there, a language without words, and no language", async () => {
    const desk = open();
    expect((await desk.claim("translate", claim, "fa", "--done")).said).toContain("has no translation into “fa”");
    expect((await desk.claim("translate", claim, "Farsi")).said).toContain("is not a language tag in its usual spelling");
    const unknown = await desk.claim("translate", claim, "de");
    expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining("The pages are to be in “de”")]);
    expect(existsSync(path.join(desk.root, `claims/${reportId}/${claimId}.de.json`))).toBe(false);
    await desk.claim("translate", claim, "fa");
    expect(await desk.claim("translate", claim, "fa")).toEqual({
      code: 2,
      said: `There is a translation already: ${file}. When it is up to date again, add --done.`,
    });
  });
});

test("a claim that gets another id takes its translations with it", async () => {
  const desk = open();
  await desk.claim("translate", claim, "fa");
  await desk.claim("rename", claim, "length-of-bridge");
  expect(readdirSync(path.join(desk.root, `claims/${reportId}`)).filter((name) => !name.startsWith("_"))).toEqual([
    "length-of-bridge.fa.json",
    "length-of-bridge.json",
  ]);
});
