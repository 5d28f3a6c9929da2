import { describe, expect, test } from "vitest";
import { errorDesk } from "../../../src/check/formats/error-desk.ts";
import { checkProject } from "../../../src/check/check-project.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { buildProject, buildSite, testToday } from "../../project-builder.ts";

const form = "https://github.com/owner/repository/issues/new?title={title}&body={body}";

describe("where readers report errors", () => {
  test.each([
    "desk@example.org",
    "desk+errors@example.org",
    form,
    "https://gitlab.com/owner/repository/-/issues/new?issue[title]={title}&issue[description]={body}",
    "https://codeberg.org/owner/repository/issues/new?body={body}",
  ])("may be %s", (text) => {
    expect(errorDesk.accepts(text)).toBe(true);
  });

  test.each([
    ["desk at example", "says “desk at example”, which is neither an e-mail address nor a web address."],
    ["mailto:desk@example.org", "says “mailto:desk@example.org”, which is neither an e-mail address nor a web address."],
    [
      "javascript:alert({body})",
      "says “javascript:alert({body})”, which begins with neither https:// nor http://, so no report can be sent there.",
    ],
    ["https://github.com/owner/repository/issues/new", "which has no place for what the reader reports."],
    [form.replace("{title}", "{name}"), "has the gap {name}, which nothing fills in."],
    ["https://github.com/{body}/new", "where a gap stands in front of the question mark or behind a #."],
    ["https://github.com/new#body={body}", "where a gap stands in front of the question mark or behind a #."],
    ["https://localhost/new?body={body}", "is not the name of a public site."],
  ])("cannot be %s", (text, words) => {
    expect(errorDesk.accepts(text)).toBe(false);
    expect(errorDesk.explain(text).wrong).toContain(words);
  });

  test("is checked with the other fields of site.json, and told with its place", () => {
    const root = buildProject({ "_data/site.json": buildSite({ reportErrorsTo: "https://github.com/owner/repository/issues/new" }) });
    const { problems } = checkProject({ root, today: testToday });
    expect(printProblems(problems)).toContain(
      `wrong-address
  “reportErrorsTo” says “https://github.com/owner/repository/issues/new”, which has no place for what the reader reports.
  Write {body} where the form takes the text, as in ${form}`,
    );
  });
});
