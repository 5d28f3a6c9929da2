import { describe, expect, test } from "vitest";
import { claimVersion } from "../../../src/report/claim-version.ts";
import type { NumberedClaim, ReportModel } from "../../../src/report/report-model.ts";
import { citeClaim } from "../../../src/report/data/cite-claim.ts";
import { writeBibtex } from "../../../src/site/citations/write-bibtex.ts";
import { writeInStyles } from "../../../src/site/citations/write-in-styles.ts";
import { createRenderPage } from "../../../src/site/render-page.ts";
import type { Site } from "../../../src/site/derive-site.ts";
import { claimPath } from "../../project-builder.ts";
import { claimWith } from "../history/test-repository.ts";
import { readReferences } from "./data/citation-library.ts";
import { published, siteOf } from "./view-history-of.ts";

function only({ models: [model] }: Site): { model: ReportModel; claim: NumberedClaim } {
  const claim = model?.claims[0];
  if (model === undefined || claim === undefined) throw new Error("The claim is not shown.");
  return { model, claim };
}

const versionIn = (root: string, preview = false): string | null => claimVersion(only(siteOf(root, preview)).claim);

describe("the version of a claim", () => {
  test("is the commit that last changed what readers see of it", () => {
    const { root, commit, git } = published();
    const changed = commit(claimWith({ checkedOn: "2025-03-13" }));
    commit({ "notes.txt": "Something else." });
    commit({ [claimPath]: JSON.stringify(JSON.parse(git("show", `HEAD:${claimPath}`))) }, { subject: "Other spaces" });
    expect(versionIn(root)).toBe(changed.slice(0, 10));
    expect(git("rev-parse", versionIn(root) ?? "")).toBe(changed);
  });

  test("is not known where git was not asked, and where no commit has the file as it is", () => {
    const { root, write } = published();
    expect(claimVersion(only(siteOf(root, false, false)).claim)).toBeNull();
    expect(versionIn(root)).toMatch(/^[0-9a-f]{10}$/);
    write(claimWith({ finding: "Another finding." }));
    expect([versionIn(root), versionIn(root, true)]).toEqual([null, null]);
  });

  test("leaves the page of a claim as it is when something else is committed", () => {
    const { root, commit } = published();
    const render = createRenderPage();
    const page = (): string => {
      const site = siteOf(root);
      const own = site.pages.find(({ kind }) => kind === "claim");
      if (own === undefined) throw new Error("There is no page of a claim.");
      return render(site, own);
    };
    const before = page();
    commit({ "notes.txt": "Something else." });
    expect(page()).toBe(before);
    expect(before).toContain(`(Version ${versionIn(root)}).`);
  });
});

describe("a citation with a version", () => {
  const cite = (statement: string): ReturnType<typeof citeClaim> & { version: string | null } => {
    const { root } = published({ statement });
    const { model, claim } = only(siteOf(root));
    return { ...citeClaim(model, claim, "https://checked.example/", { writeInStyles, writeBibtex }), version: claimVersion(claim) };
  };

  // APA (7th edition), section 9.22 and 10.10: the version stands in brackets behind the title, with no full stop between them.
  test.each([
    ["The new bridge in Harlow is 420 metres long.", "True: The new bridge in Harlow is 420 metres long (Version #)."],
    ["Is it “the finest bridge” in the country?", "True: Is it “the finest bridge” in the country? (Version #)."],
    ["It stands in the U.S.", "True: It stands in the U.S. (Version #)."],
    ["It is rich in vitamin C.", "True: It is rich in vitamin C (Version #)."],
    ["It is 420 metres long, more or less...", "True: It is 420 metres long, more or less... (Version #)."],
  ])("names it behind the title in APA form: %s", (statement, title) => {
    const { apa, version } = cite(statement);
    const whole = `Harlow Checkers. (2025, March 14). ${title} Checked in Harlow. https://checked.example/harbour-bridge/bridge-length/`;
    expect(apa).toBe(whole.replace("#", version ?? ""));
  });

  test("names it behind the title in Chicago form, too, and as a note that every BibTeX style prints", () => {
    const { chicago, bibtex, version } = cite("It is 420 metres long.");
    expect(chicago).toBe(
      `Harlow Checkers. 2025. “True: It is 420 metres long.” Version ${version}. Checked in Harlow, March 14. ` +
        "https://checked.example/harbour-bridge/bridge-length/.",
    );
    expect(readReferences(bibtex, "@bibtex/text")[0]?.note).toBe(`Version ${version}`);
  });
});
