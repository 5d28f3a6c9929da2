import { expect, test } from "vitest";
import { versionLink } from "../../../src/report/version-link.ts";

const commit = "0123456789012345678901234567890123456789";
const file = "claims/harbour-bridge/bridge-length.json";

test.each([
  ["https://github.com/harlow/checks", `https://github.com/harlow/checks/blob/${commit}/${file}`],
  ["https://gitlab.com/harlow/desk/checks", `https://gitlab.com/harlow/desk/checks/-/blob/${commit}/${file}`],
  ["https://gitlab.harlow.example/checks", `https://gitlab.harlow.example/checks/-/blob/${commit}/${file}`],
  ["https://codeberg.org/harlow/checks", `https://codeberg.org/harlow/checks/src/commit/${commit}/${file}`],
  ["https://git.forgejo.example/harlow/checks", `https://git.forgejo.example/harlow/checks/src/commit/${commit}/${file}`],
  ["https://bitbucket.org/harlow/checks", `https://bitbucket.org/harlow/checks/src/${commit}/${file}`],
  ["https://git.sr.ht/~harlow/checks", `https://git.sr.ht/~harlow/checks/tree/${commit}/item/${file}`],
  ["https://code.harlow.example/checks", `https://code.harlow.example/checks/blob/${commit}/${file}`],
])("a version at %s has the address that this forge gives it", (forge, address) => {
  expect(versionLink(forge, commit, file)).toBe(address);
});

test("the repository may be named with a slash, an ending or a query, and is no GitLab for having the word in its path", () => {
  for (const forge of [
    "https://github.com/gitlab/checks/",
    "https://github.com/gitlab/checks.git",
    "https://github.com/gitlab/checks?tab=x#y",
  ]) {
    expect(versionLink(forge, commit, file)).toBe(`https://github.com/gitlab/checks/blob/${commit}/${file}`);
  }
});

test("folders of any name are written as an address needs it", () => {
  expect(versionLink("https://github.com/a/b", commit, "Prüfungen & more/#1/x?.json")).toBe(
    `https://github.com/a/b/blob/${commit}/Pr%C3%BCfungen%20%26%20more/%231/x%3F.json`,
  );
});
