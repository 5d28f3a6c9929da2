import { checkReports, type CheckResult } from "./check-reports.ts";
import { openProject, type OpenOptions } from "./open-project.ts";

/**
 * Reads and checks every hand-written file of a project: _data/ and claims/.
 *
 * @throws RangeError when `today` is not a day; nothing is thrown for what is in the files
 */
export function checkProject(options: OpenOptions): CheckResult {
  return checkReports(openProject(options));
}
