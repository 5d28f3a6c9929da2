import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkProject } from "../../../../../src/check/check-project.ts";
import type { ClaimFile, ReportFile, Source, SourcesFile } from "../../../../../src/schema/types.ts";
import { buildProject, testToday } from "../../../../project-builder.ts";
import { openTestDesk, type Outcome, type TestDesk } from "../open-test-desk.ts";

/** A desk in the minimal project, for imports. */
export interface ImportDesk {
  root: string;
  /** Writes what is given to a file and imports it; flags and the report’s name come after. */
  importFile(content: string | Uint8Array | object, ...typed: string[]): Promise<Outcome>;
  claim(...typed: string[]): Promise<Outcome>;
  input: TestDesk["input"];
  read(file: string): string;
  /** The reports that the minimal project does not have. */
  newReports(): string[];
  claimsOf(report: string): Record<string, ClaimFile>;
  sourcesOf(report: string): Record<string, Source>;
  reportOf(report: string): ReportFile;
  /** The front matter of a report's article, and its text. */
  articleOf(report: string): string;
  /** What stops publication, by the rules’ names. */
  errors(): string[];
}

const minimal = "harbour-bridge";

export function openImportDesk(changes: Parameters<typeof buildProject>[0] = {}): ImportDesk {
  const root = buildProject(changes);
  const desk = openTestDesk(root);
  const json = <Value>(file: string): Value => JSON.parse(desk.read(file)) as Value;
  const list = (folder: string): string[] => (existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).toSorted() : []);
  return {
    root,
    claim: desk.claim,
    input: desk.input,
    read: desk.read,
    async importFile(content, ...typed) {
      const file = path.join(root, "given");
      writeFileSync(file, typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content));
      return desk.claim("import", "claimreview", "given", ...typed);
    },
    newReports: () => list("claims").filter((name) => name !== minimal),
    claimsOf: (report) =>
      Object.fromEntries(
        list(`claims/${report}`)
          .filter((name) => /^[a-z].*\.json$/.test(name))
          .map((name) => [name.replace(".json", ""), json<ClaimFile>(`claims/${report}/${name}`)]),
      ),
    sourcesOf: (report) => json<SourcesFile>(`claims/${report}/_sources.json`).sources,
    reportOf: (report) => json<ReportFile>(`claims/${report}/_report.json`),
    articleOf: (report) => desk.read(`claims/${report}/_article.md`),
    errors: () =>
      checkProject({ root, today: testToday })
        .problems.filter(({ severity }) => severity === "error")
        .map(({ rule, message }) => `${rule}: ${message}`),
  };
}
