import { describe, expect, test } from "vitest";
import { buildClaim, buildReport, claimPath, reportPath } from "../../project-builder.ts";
import { tellProblems } from "./tell-problems.ts";

describe("a field", () => {
  test("that is misspelt is told once, with the right name", () => {
    const { statement, ...rest } = buildClaim();
    expect(tellProblems({ [claimPath]: { statment: statement, ...rest } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:2:3  unknown-field
        There is no field “statment” in a claim file.
        Write “statement” instead.  (claims/README.md#unknown-field)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("that nobody knows is told with those that are free", () => {
    const evidence = [{ source: "builder-drawings", stance: "supports", excerpt: "420 m", rating: 5 }];
    expect(tellProblems({ [claimPath]: { ...buildClaim(), truthiness: 5, evidence } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:18:7  unknown-field
        There is no field “rating” in entry 1 of “evidence”.
        Delete it, or use one of the fields that are still free there: excerptContinues, translation, locator, note.  (claims/README.md#unknown-field)

      claims/harbour-bridge/bridge-length.json:31:3  unknown-field
        There is no field “truthiness” in a claim file.
        Delete it, or use one of the fields that are still free there: shortStatement, speaker, flags, oneOriginReason, sought, recheckBy, laterDevelopments, corrections, rightOfReply, formerIds, related, waivers.  (claims/README.md#unknown-field)

      2 problems in 1 file; nothing was published."
    `);
  });

  test("that is missing is told with what it says", () => {
    const evidence = [{ source: "builder-drawings" }];
    expect(tellProblems({ [claimPath]: { evidence } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  missing-field
        The field “quotes” is missing.
        Add it. It says: Where the article makes the claim: one span or more, each copied from the article.  (claims/README.md#missing-field)

      claims/harbour-bridge/bridge-length.json:1:1  missing-field
        The field “statement” is missing.
        Add it. It says: The claim as one neutral sentence that can be right or wrong.  (claims/README.md#missing-field)

      claims/harbour-bridge/bridge-length.json:1:1  missing-field
        The field “status” is missing.
        Add it. It says: Where the check stands. Only verified, disputed and retracted claims are published.  (claims/README.md#missing-field)

      claims/harbour-bridge/bridge-length.json:3:5  missing-field
        The field “excerpt” is missing in entry 1 of “evidence”.
        Add it. It says: The source's own words, verbatim, in its own language; at most 60 words.  (claims/README.md#missing-field)

      claims/harbour-bridge/bridge-length.json:3:5  missing-field
        The field “stance” is missing in entry 1 of “evidence”.
        Add it. It says: What the excerpt does to the statement.  (claims/README.md#missing-field)

      5 problems in 1 file; nothing was published."
    `);
  });

  test("of the wrong kind is told with what it should be", () => {
    const wrong = {
      statement: 5,
      quotes: { exact: "x" },
      verdict: true,
      flags: "outdated",
      finding: null,
      evidence: [[]],
      rightOfReply: { asked: "true" },
      speaker: "The mayor",
    };
    expect(tellProblems({ [claimPath]: { ...buildClaim(), ...wrong } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:3:16  wrong-type
        “statement” should be a text in quotation marks, but is the number 5.
        Put it into quotation marks: "5".  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:4:13  wrong-type
        “quotes” should be a list in square brackets [ ], but is a group of fields in braces { }.
        Put square brackets around it: [ … ].  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:7:14  wrong-type
        “verdict” should be one of its words in quotation marks, but is true without quotation marks.
        Put it into quotation marks: "true".  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:9:14  wrong-type
        “finding” has no value.
        Write a text in quotation marks, or delete the field.  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:12:5  wrong-type
        Entry 1 of “evidence” should be a group of fields in braces { }, but is an empty list.
        Write a group of fields in braces { } in its place.  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:24:12  wrong-type
        “flags” should be a list in square brackets [ ], but is the text “outdated”.
        Put square brackets around it: [ … ].  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:26:14  wrong-type
        “asked” in “rightOfReply” should be true or false without quotation marks, but is the text “true”.
        Take the quotation marks away: true.  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:28:14  wrong-type
        “speaker” should be a group of fields in braces { }, but is the text “The mayor”.
        Write a group of fields in braces { } in its place.  (claims/README.md#wrong-type)

      8 problems in 1 file; nothing was published."
    `);
  });

  test("with a number of the wrong kind is told with its limits", () => {
    const quotes = [
      { exact: "420", occurrence: 0 },
      { exact: "420", occurrence: 1.5 },
      { exact: "420", occurrence: "2" },
    ];
    expect(tellProblems({ [claimPath]: { ...buildClaim(), quotes }, [reportPath]: buildReport({ requiredCoverage: 120 }) }))
      .toMatchInlineSnapshot(`
      "claims/harbour-bridge/_report.json:16:23  wrong-value
        “requiredCoverage” is 120, but must be 100 or less.
        Write a number up to 100.  (claims/README.md#wrong-value)

      claims/harbour-bridge/bridge-length.json:7:21  wrong-value
        “occurrence” in entry 1 of “quotes” is 0, but must be 1 or more.
        Write a number from 1 on.  (claims/README.md#wrong-value)

      claims/harbour-bridge/bridge-length.json:11:21  wrong-type
        “occurrence” in entry 2 of “quotes” should be a whole number, but is the number 1.5.
        Write a whole number in its place.  (claims/README.md#wrong-type)

      claims/harbour-bridge/bridge-length.json:15:21  wrong-type
        “occurrence” in entry 3 of “quotes” should be a whole number, but is the text “2”.
        Take the quotation marks away: 2.  (claims/README.md#wrong-type)

      4 problems in 2 files; nothing was published."
    `);
  });

  test("with a word that it cannot have is told with the nearest", () => {
    const evidence = [{ source: "builder-drawings", stance: "suports", excerpt: "420 m" }];
    const wrong = { verdict: "flase", status: "Verified", flags: ["outdated", "unsorced", "lie"], evidence };
    expect(tellProblems({ [claimPath]: { ...buildClaim(), ...wrong } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:9:14  wrong-choice
        “flase” is not one of the words that “verdict” can have.
        Write “false” if that is meant; the words are: true, mostly-true, mixed, misleading, false, unproven.  (claims/README.md#wrong-choice)

      claims/harbour-bridge/bridge-length.json:10:13  wrong-choice
        “Verified” is not one of the words that “status” can have.
        Write “verified” if that is meant; the words are: draft, in-review, verified, disputed, retracted.  (claims/README.md#wrong-choice)

      claims/harbour-bridge/bridge-length.json:16:17  wrong-choice
        “suports” is not one of the words that “stance” in entry 1 of “evidence” can have.
        Write “supports” if that is meant; the words are: supports, contradicts, context.  (claims/README.md#wrong-choice)

      claims/harbour-bridge/bridge-length.json:32:5  wrong-choice
        “unsorced” is not one of the words that entry 2 of “flags” can have.
        Write “unsourced” if that is meant; the words are: misattributed, missing-context, exaggerated, outdated, unsourced, mistranslated.  (claims/README.md#wrong-choice)

      claims/harbour-bridge/bridge-length.json:33:5  wrong-choice
        “lie” is not one of the words that entry 3 of “flags” can have.
        Write one of these: misattributed, missing-context, exaggerated, outdated, unsourced, mistranslated.  (claims/README.md#wrong-choice)

      5 problems in 1 file; nothing was published."
    `);
  });

  test("with an entry twice, none, or too many is told", () => {
    const wrong = {
      quotes: [],
      flags: ["outdated", "exaggerated", "outdated"],
      reviews: Array.from({ length: 21 }, () => ({ by: "x", on: "2025-03-13" })),
    };
    expect(tellProblems({ [claimPath]: { ...buildClaim(), ...wrong } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:4:13  wrong-value
        “quotes” is an empty list.
        Put at least one entry into it.  (claims/README.md#wrong-value)

      claims/harbour-bridge/bridge-length.json:25:14  wrong-value
        “reviews” has 21 entries, more than the 20 that it can have.
        Keep the ones that matter most.  (claims/README.md#wrong-value)

      claims/harbour-bridge/bridge-length.json:114:5  wrong-value
        “flags” has “outdated” more than once.
        Keep it once and delete the others.  (claims/README.md#wrong-value)

      3 problems in 1 file; nothing was published."
    `);
  });

  test("with a bad date, address, id or text is told with its place", () => {
    const wrong = {
      asOf: "2025-02-30",
      checkedOn: "13.3.2025",
      finding: "Right.\nQuite right.",
      related: ["../bridge-height"],
      speaker: { name: "Mayor\u0007", sameAs: "javascript:alert(1)" },
      sought: "x".repeat(1001),
    };
    expect(tellProblems({ [claimPath]: { ...buildClaim(), ...wrong } })).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:11:14  wrong-text
        “finding” has a line break, but its place is a single line.
        Put a space in the place of the line break.  (claims/README.md#wrong-text)

      claims/harbour-bridge/bridge-length.json:26:11  wrong-date
        “asOf” says “2025-02-30”, but February 2025 has only 28 days.
        Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.  (claims/README.md#wrong-date)

      claims/harbour-bridge/bridge-length.json:27:16  wrong-date
        “checkedOn” says “13.3.2025”, which is not a date as it is written here.
        Write 2025-03-13 if that is the day you mean.  (claims/README.md#wrong-date)

      claims/harbour-bridge/bridge-length.json:36:5  wrong-id
        Entry 1 of “related” is “../bridge-height”, but an id must not lead to another folder.
        Use small letters, digits and single hyphens, starting with a letter: six-weapons-figure.  (claims/README.md#wrong-id)

      claims/harbour-bridge/bridge-length.json:39:13  wrong-text
        “name” in “speaker” has an invisible control character (U+0007) in it.
        Delete it, or copy the text again from where it came.  (claims/README.md#wrong-text)

      claims/harbour-bridge/bridge-length.json:40:15  wrong-address
        “sameAs” in “speaker” says “javascript:alert(1)”: an address that begins with javascript: runs or shows its own content and leads to no source.
        Write the full address as the browser shows it, beginning with https://.  (claims/README.md#wrong-address)

      claims/harbour-bridge/bridge-length.json:42:13  wrong-text
        “sought” has 1001 characters, more than the 1000 that fit.
        Say it in fewer words.  (claims/README.md#wrong-text)

      7 problems in 1 file; nothing was published."
    `);
  });
});
