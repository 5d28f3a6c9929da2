// Makes ready what a contender needs, in a process of its own, so that the memory it takes is free again before anything is measured.
// Usage: prepare.ts <folder of the made-up project> <id of the contender>
import { checkProject } from "../../src/check/check-project.ts";
import { readHistory } from "../../src/history/read-history.ts";
import { deriveSite } from "../../src/site/derive-site.ts";
import { contenders } from "./contenders.ts";

const [project = "", wanted = ""] = process.argv.slice(2);
const { problems, project: checked } = checkProject({ root: project, today: "2026-11-24" });
if (checked === null || problems.length > 0) throw new Error(`The made-up project has problems: ${JSON.stringify(problems.slice(0, 3))}`);
const site = deriveSite(checked, { preview: false, history: readHistory(project), zip: false });
await contenders.find(({ id }) => id === wanted)?.prepare?.(project, site);
