import { describe, expect, test } from "vitest";
import { processorTime } from "../../processor-time.ts";
import { articlePath, articleText, buildClaim, buildProject, claimPath, writeJson } from "../../project-builder.ts";
import { tellProblems, tellProblemsOf } from "./tell-problems.ts";

const claimText = writeJson(buildClaim());

describe("a file that is not text", () => {
  test("is refused when it is empty", () => {
    expect(tellProblems({ [claimPath]: "" })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  empty-file
        The file is empty.
        Fill it in, or delete it.  (claims/README.md#empty-file)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it has only blanks", () => {
    expect(tellProblems({ [articlePath]: " \n\r\n\t" })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:1:1  empty-file
        The file has nothing in it but spaces and line breaks.
        Fill it in, or delete it.  (claims/README.md#empty-file)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it begins with a byte order mark, in one problem", () => {
    expect(tellProblems({ [claimPath]: `\ufeff${claimText}` })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  file-encoding
        The file begins with a byte order mark (BOM), an invisible character that some editors add.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it is UTF-16", () => {
    const bytes = Buffer.from(`\ufeff${claimText}`, "utf16le");
    expect(tellProblems({ [claimPath]: bytes, [articlePath]: bytes.swap16() })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:1:1  file-encoding
        The file is saved as UTF-16, not as UTF-8.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      claims/harbour-bridge/bridge-length.json:1:1  file-encoding
        The file is saved as UTF-16, not as UTF-8.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      2 problems in 2 files; nothing was published."
    `);
  });

  test("is refused with the place of the first byte that is not UTF-8, and what it was meant to be", () => {
    const bytes = Buffer.from(articleText.replace("Dana Reed", "Dana Ré"), "latin1");
    expect(tellProblems({ [articlePath]: bytes })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:4:15  file-encoding
        The file is not saved as UTF-8: byte 76 (0xE9), in line 4, is not a character of it. In the encoding of older Windows programs it would be “é”.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when a character is cut off at its end", () => {
    const cut = Buffer.concat([Buffer.from(claimText), Buffer.from([0xef, 0xbf])]);
    expect(tellProblems({ [claimPath]: cut })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:36:1  file-encoding
        The file is not saved as UTF-8: byte 1043 (0xEF), in line 36, is not a character of it. In the encoding of older Windows programs it would be “ï”.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it has a NUL or another control character", () => {
    const changes = { [claimPath]: claimText.replace("Harlow", "Harlow\0"), [articlePath]: articleText.replace("Dana", "Dana\u001b[31m") };
    expect(tellProblems(changes)).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_article.md:4:13  file-encoding
        There is an invisible control character (U+001B) in line 4.
        Delete it; where you cannot see it, delete the characters around it and type them again.  (claims/README.md#file-encoding)

      claims/harbour-bridge/bridge-length.json:3:41  file-encoding
        There is a NUL character in line 3; the file may be damaged, saved as UTF-16, or no text at all.
        Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.  (claims/README.md#file-encoding)

      2 problems in 2 files; nothing was published."
    `);
  });
});

describe("a file that is too much", () => {
  test("is refused by its size before it is read", () => {
    const root = buildProject({ [claimPath]: Buffer.alloc(5_000_000, "[") });
    let told = "";
    expect(processorTime(() => (told = tellProblemsOf(root)))).toBeLessThan(1000);
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  file-size
        The file has 5,000,000 bytes; no file of a report may have more than 1,000,000 (1 MB).
        Look whether it is the file you meant, and move what does not belong to the report somewhere else.  (claims/README.md#file-size)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is taken up to 1 MB and refused from one byte more", () => {
    const pad = (bytes: number): string => claimText + " ".repeat(bytes - Buffer.byteLength(claimText));
    expect(tellProblems({ [claimPath]: pad(1_000_000) })).toBe("No problems.");
    expect(tellProblems({ [claimPath]: pad(1_000_001) })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  file-size
        The file has 1,000,001 bytes; no file of a report may have more than 1,000,000 (1 MB).
        Look whether it is the file you meant, and move what does not belong to the report somewhere else.  (claims/README.md#file-size)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it is nested so deep that a parser would fall over", () => {
    expect(tellProblems({ [claimPath]: "[".repeat(1_000_000) })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:51  nested-too-deep
        Lists and groups stand inside each other more than 50 levels deep here.
        Look whether this is the file you meant; no file of a report needs more than a few levels.  (claims/README.md#nested-too-deep)

      1 problem in 1 file; nothing was published."
    `);
    expect(tellProblems({ [claimPath]: `{"statement": ${"[".repeat(400_000)}${"]".repeat(400_000)}}` })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:64  nested-too-deep
        Lists and groups stand inside each other more than 50 levels deep here.
        Look whether this is the file you meant; no file of a report needs more than a few levels.  (claims/README.md#nested-too-deep)

      1 problem in 1 file; nothing was published."
    `);
  });
});
