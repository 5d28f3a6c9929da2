import { checkProject } from "../../../src/check/check-project.ts";
import type { Project } from "../../../src/check/checked.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { arrangeReport, type NumberedClaim, type ReportModel } from "../../../src/report/report-model.ts";
import type {
  ArticleFrontMatter,
  ClaimFile,
  Evidence,
  ReportFile,
  SiteFile,
  Source,
  StanceId,
  VerdictId,
} from "../../../src/schema/types.ts";
import {
  articlePath,
  buildClaim,
  buildProject,
  buildReport,
  buildSite,
  buildSources,
  claimPath,
  reportId,
  reportPath,
  sourcesPath,
  testToday,
} from "../../project-builder.ts";

/** What a test wants to be other than in the minimal project. */
export interface ModelChanges {
  /** The article's text below its front matter. */
  article?: string;
  front?: Partial<ArticleFrontMatter>;
  /** All claims by id; each needs a quote of its own, everything else is filled in to suit its verdict. */
  claims?: Record<string, Partial<ClaimFile> & Pick<ClaimFile, "quotes">>;
  /** All sources by id; a source that no claim uses is an error. */
  sources?: Record<string, Source>;
  report?: Partial<ReportFile>;
  site?: Partial<SiteFile>;
  /** Further files by path. */
  files?: Record<string, object | string>;
}

const plainFront: ArticleFrontMatter = {
  headline: "A bridge for Harlow",
  publisher: "The Harlow Post",
  url: "https://post.example/bridge",
  published: "2025-03-08",
  lang: "en",
  display: "full",
};

const evidenceFor = (verdict: VerdictId): Evidence[] => {
  const first: StanceId = verdict === "false" || verdict === "misleading" ? "contradicts" : "supports";
  const second: StanceId = verdict === "mixed" ? "contradicts" : first;
  return [
    { source: "builder-drawings", stance: first, excerpt: "Total length of the bridge: 420 m." },
    { source: "survey-office", stance: second, excerpt: "The bridge was measured at 420 metres." },
  ];
};

/**
 * Checks a small project as the build does.
 *
 * @throws with the printed problems when the project has errors, so that no test works on something that would never be shown
 */
export function buildChecked(changes: ModelChanges = {}): Project {
  const { article, claims, sources, front, files = {} } = changes;
  const fields = Object.entries({ ...plainFront, ...front }).filter(([, value]) => value !== undefined);
  const head = fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join("\n");
  const sentences = "The new bridge in Harlow is 420 metres long. It is the finest bridge in the country.";
  const notCheckable = article === undefined ? {} : { notCheckable: [] };
  const root = buildProject({
    [articlePath]: `---\n${head}\n---\n\n${article ?? sentences}\n`,
    [reportPath]: buildReport({ ...notCheckable, ...changes.report }),
    [sourcesPath]: { sources: sources ?? buildSources() },
    "_data/site.json": buildSite(changes.site),
    ...(claims === undefined ? {} : { [claimPath]: null }),
    ...Object.fromEntries(
      Object.entries(claims ?? {}).map(([id, claim]) => [
        `claims/${reportId}/${id}.json`,
        buildClaim({
          statement: `Of ${id.replaceAll("-", " ")} the article says this.`,
          ...(claim.verdict === undefined ? {} : { evidence: evidenceFor(claim.verdict) }),
          ...claim,
        }),
      ]),
    ),
    ...files,
  });
  const { project, problems } = checkProject({ root, today: testToday });
  if (project === null) throw new Error(printProblems(problems));
  return project;
}

/** Arranges the one report of a small project; `preview` shows drafts. */
export function buildModel(changes: ModelChanges = {}, preview = false): ReportModel {
  const model = findModel(buildChecked(changes), preview);
  if (model === null) throw new Error("Nothing of the report is published.");
  return model;
}

/** The model of the one report, or null when nothing of it is published. */
export function findModel(project: Project, preview = false): ReportModel | null {
  const checked = project.reports.find(({ id }) => id === reportId);
  if (checked === undefined) throw new Error(`The project has no report ${reportId}.`);
  return arrangeReport(project, checked, preview);
}

/** Finds a claim of a model by its id. */
export function claimOf(model: ReportModel, id: string): NumberedClaim {
  const claim = model.claimsById.get(id);
  if (claim === undefined) throw new Error(`The model has no claim ${id}.`);
  return claim;
}
