import type { ReportRule } from "./rule.ts";

/** On the way from an http:// address anybody can change the page, so a reader cannot be sure to see what we saw. */
export const httpsSource: ReportRule = {
  id: "https-source",
  scope: "report",
  severity: "warning",
  serves: ["IFCN 2: transparency of sources"],
  check({ report: { sources }, tell }) {
    for (const [id, { url }] of Object.entries(sources)) {
      if (!/^http:/i.test(url)) continue;
      tell("sources", `/sources/${id}/url`, `The address ${url} is not encrypted.`, "Use the https:// address, if the publisher has one.");
    }
  },
};
