import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { correct } from "./correct.ts";
import { coverage } from "./coverage.ts";
import { diff } from "./diff.ts";
import { explain } from "./explain.ts";
import { format } from "./format.ts";
import { importClaimReview } from "./import-claimreview.ts";
import { newClaim } from "./new-claim.ts";
import { newReport } from "./new-report.ts";
import { notCheckable } from "./not-checkable.ts";
import { rename } from "./rename.ts";
import { retract } from "./retract.ts";
import { sourceAdd } from "./source-add.ts";
import { translate } from "./translate.ts";

/** The commands of the workbench, in the order in which a check needs them. */
export const commands: readonly Command[] = [
  newReport,
  newClaim,
  notCheckable,
  sourceAdd,
  importClaimReview,
  coverage,
  check,
  explain,
  format,
  rename,
  correct,
  retract,
  translate,
  diff,
];
