import { listProject } from "../../../check/list-project.ts";
import { loadReport, type LoadedReport } from "../../../check/loaded-report.ts";
import { findNearestWord } from "../../../check/nearest-word.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Reads the report that a person named: by its id, or by its folder.
 *
 * @throws UsageError when there is none of that name
 */
export function findReport(root: string, typed: string): LoadedReport {
  const id = typed.replace(/^\.?\/?claims[/\\]/, "").replace(/[/\\]+$/, "");
  const { reports } = listProject(root);
  const listing = reports.find((report) => report.id === id);
  if (listing !== undefined) return loadReport(root, listing);
  const ids = reports.map((report) => report.id);
  const nearest = findNearestWord(id, ids);
  const fix =
    ids.length === 0
      ? "There is none yet; “npm run claim -- new report article.md” makes one."
      : nearest === null
        ? `There are: ${ids.join(", ")}.`
        : `Did you mean “${nearest}”?`;
  throw new UsageError(`There is no report “${id}” in claims/. ${fix}`);
}
