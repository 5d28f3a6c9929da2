import type { Command } from "./command.ts";

/**
 * The commands of the workbench by what is typed, in the order in which a check needs them. Each is loaded when it is wanted: what the others
 * are made of need not be waited for.
 */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["new report", async () => (await import("./new-report.ts")).newReport],
  ["new claim", async () => (await import("./new-claim.ts")).newClaim],
  ["not-checkable", async () => (await import("./not-checkable.ts")).notCheckable],
  ["source add", async () => (await import("./source-add.ts")).sourceAdd],
  ["import claimreview", async () => (await import("./import-claimreview.ts")).importClaimReview],
  ["coverage", async () => (await import("./coverage.ts")).coverage],
  ["check", async () => (await import("./check.ts")).check],
  ["explain", async () => (await import("./explain.ts")).explain],
  ["format", async () => (await import("./format.ts")).format],
  ["rename", async () => (await import("./rename.ts")).rename],
  ["correct", async () => (await import("./correct.ts")).correct],
  ["retract", async () => (await import("./retract.ts")).retract],
  ["translate", async () => (await import("./translate.ts")).translate],
  ["diff", async () => (await import("./diff.ts")).diff],
]);
