import type { ImportDesk } from "./open-import-desk.ts";

/** The one claim of the one report that an import has made. */
export function onlyClaim(desk: ImportDesk): ReturnType<ImportDesk["claimsOf"]>[string] & { id: string; report: string } {
  const [report = ""] = desk.newReports();
  const [[id, claim] = []] = Object.entries(desk.claimsOf(report));
  if (id === undefined || claim === undefined) throw new Error("There is no claim.");
  return { ...claim, id, report };
}
