import { join } from "node:path";
import { expect, test } from "vitest";
import { explainTemplateError } from "../../../src/cli/explain-template-error.ts";

const page = join("/project", "templates", "pages", "claim.njk");
const part = join("/project", "templates", "components", "icon", "icon.njk");

test("an error of a template is told by the place where it happened, whatever it passed through on its way out", () => {
  const message = `(${page})\n  Template render error: (${part}) [Line 8, Column 110]\n  Template render error: (${page}) [Line 23, Column 17]\n  attempted to output null or undefined value`;
  expect(explainTemplateError(message, "/project")).toBe("templates/pages/claim.njk:23:17\n  attempted to output null or undefined value");
});

test("an error whose place is not known is told by its file", () => {
  const message = `(${part})\n  Error: template not found: gone.njk`;
  expect(explainTemplateError(message, "/project")).toBe("templates/components/icon/icon.njk:1:1\n  template not found: gone.njk");
});

test("any other error is left to others", () => {
  expect(explainTemplateError("ENOENT: no such file or directory, open '/project/x'", "/project")).toBe(null);
});
