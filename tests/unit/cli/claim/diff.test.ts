import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { ClaimFile } from "../../../../src/schema/types.ts";
import {
  articlePath,
  articleText,
  buildClaim,
  buildProject,
  buildReport,
  buildSource,
  buildSources,
  claimPath,
  reportId,
  reportPath,
  sourcesPath,
  writeJson,
} from "../../../project-builder.ts";
import { commitProject, git } from "./git-project.ts";
import { openTestDesk } from "./open-test-desk.ts";

const diff = async (root: string, ref = "main"): Promise<string> => (await openTestDesk(root).claim("diff", ref)).said;
const write = (root: string, file: string, value: object | string): void =>
  writeFileSync(path.join(root, file), typeof value === "string" ? value : writeJson(value));

const [drawings] = buildClaim().evidence ?? [];
const plans = { source: "city-plans", stance: "supports", excerpt: "420 m" } as const;

// Git is started several times, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe("diff", () => {
  test("says what was changed in a claim, field by field, texts word by word, corrections with their reason", async () => {
    const root = commitProject();
    const changes: Partial<ClaimFile> = {
      verdict: "mostly-true",
      finding: "The builder’s drawings and the mayor both give 420 metres.",
      evidence: drawings === undefined ? [] : [drawings, plans],
      corrections: [
        {
          on: "2025-05-01",
          kind: "substantial",
          fields: ["verdict", "evidence"],
          what: "The verdict was “true”.",
          why: "The survey is withdrawn.",
          cause: "source-error",
          responsible: "editor",
          formerVerdict: "true",
        },
      ],
    };
    write(root, claimPath, buildClaim(changes));
    expect(await diff(root)).toBe(`### harbour-bridge

- **bridge-length**: verdict: true → mostly-true; source survey-office removed; source city-plans added; correction 2025-05-01 added
  - finding: The builder’s drawings and the ~~survey office~~**mayor** both give 420 metres.
  - The verdict was “true”. The survey is withdrawn.`);
    git(root, "commit", "-qam", "Second");
    expect(await diff(root)).toBe("Nothing that claims say was changed since main.");
    expect(await diff(root, "HEAD~1")).toContain("verdict: true → mostly-true");
  });

  test("says which translations came, changed and went, and takes none for a claim", async () => {
    const file = (lang: string): string => `claims/${reportId}/bridge-length.${lang}.json`;
    const root = commitProject({ [file("es")]: { of: "1", statement: "Uno." }, [file("fr")]: { of: "1", statement: "Un." } });
    rmSync(path.join(root, file("es")));
    write(root, file("fr"), { of: "2", statement: "Un." });
    write(root, file("pt-BR"), { of: "2", statement: "Um." });
    expect(await diff(root)).toBe(`### harbour-bridge

- **bridge-length**, translation into es: was removed, or cannot be read
- **bridge-length**, translation into fr: was changed
- **bridge-length**, translation into pt-BR: is new`);
  });

  test("says what came, went and got another name", async () => {
    const other = buildClaim({ statement: "Another one.", status: "draft" });
    const root = commitProject({
      [`claims/${reportId}/going.json`]: other,
      [`claims/${reportId}/twin.json`]: { ...other, statement: "A twin." },
    });
    const folder = path.join(root, `claims/${reportId}`);
    rmSync(path.join(folder, "going.json"));
    renameSync(path.join(folder, "twin.json"), path.join(folder, "moved.json"));
    rmSync(path.join(root, claimPath));
    write(root, `claims/${reportId}/length.json`, buildClaim({ formerIds: ["bridge-length"], verdict: "false" }));
    write(root, `claims/${reportId}/fresh.json`, { statement: "It is *new*.", quotes: [{ exact: "x" }], status: "draft" });
    expect(await diff(root)).toBe(`### harbour-bridge

- **bridge-length** is called **length** now: verdict: true → false
- **twin** is called **moved** now
- **fresh** is new (draft): It is \\*new\\*.
- **going** was removed`);
  });

  test("says what was changed in the other files of a report, and that a report is new", async () => {
    const root = commitProject();
    write(root, articlePath, articleText.replace("420", "421"));
    write(root, reportPath, buildReport({ title: "The bridge", requiredCoverage: 100 }));
    write(root, sourcesPath, {
      sources: { ...buildSources(), "survey-office": buildSource({ url: "https://b.example", kind: "data" }), "city-plans": buildSource() },
    });
    writeFileSync(path.join(root, "in.txt"), "It is new.");
    await openTestDesk(root).claim("new", "report", "in.txt", "--headline", "Second", "--publisher", "P");
    expect(await diff(root)).toBe(`### harbour-bridge

- **The article was changed.** Look at its text.
- The report: requiredCoverage: 100 added; title: A bridge for Harlow → The bridge
- Sources: city-plans added; survey-office changed (label, publisher, url, archivedUrl, kind)

### second

- The article is new.
- The report’s own file is new.`);
  });

  test("says when a file is broken now", async () => {
    const root = commitProject();
    write(root, claimPath, "{");
    expect(await diff(root)).toBe("### harbour-bridge\n\n- **bridge-length** cannot be read");
  });

  test("says nothing of the form of a file, nor of files that are no part of a report", async () => {
    const root = commitProject();
    write(root, claimPath, JSON.stringify(Object.fromEntries(Object.entries(buildClaim()).reverse())));
    write(root, "claims/README.md", "Read me.");
    write(root, "_data/site.json", "{}");
    expect(await diff(root)).toBe("Nothing that claims say was changed since main.");
  });

  test("lets no text of a claim be anything but text", async () => {
    const root = commitProject();
    const wild = "A <b>bold</b> [link](https://evil.example) @somebody #12 ~~gone~~ `code` | www.evil.example\u202e";
    write(root, claimPath, buildClaim({ finding: wild, recheckBy: wild.slice(0, 20) }));
    const said = await diff(root);
    expect(said).not.toMatch(/(?<!\\)<|(?<!\\)\[|https:\/\/|@s|(?<!\\)#12|(?<!\\)`|www\.|\u202e/);
  });

  test("needs a repository and a commit that is there", async () => {
    expect(await diff(buildProject())).toBe("What was changed can only be found out in a git repository, and this folder is in none.");
    expect(await diff(commitProject(), "nowhere")).toBe("Git knows no commit “nowhere”.");
    expect((await openTestDesk(buildProject()).claim("diff")).said).toContain("Say also since which commit, such as main.");
  });
});
