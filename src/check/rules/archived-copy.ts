import { listInWords } from "./list-in-words.ts";
import type { ReportRule } from "./rule.ts";

const shownSources = 5;

/** Pages change and vanish; an archived copy lets readers see what we saw. */
export const archivedCopy: ReportRule = {
  id: "archived-copy",
  scope: "report",
  severity: "warning",
  serves: ["IFCN 2: transparency of sources", "EFCSN: methodology"],
  check({ report: { sources }, tell }) {
    const all = Object.entries(sources);
    const missing = all.filter(([, { archivedUrl }]) => archivedUrl === undefined).map(([id]) => id);
    if (missing.length === 0) return;
    const message = `${missing.length} of ${all.length} sources ${missing.length === 1 ? "has" : "have"} no archived copy: ${listInWords(missing, shownSources)}.`;
    tell("sources", "/sources", message, "Add the address of an archived copy as “archivedUrl”.");
  },
};
