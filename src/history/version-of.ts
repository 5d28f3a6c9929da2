import type { ClaimVersion } from "./history.ts";
import { textOf, type OldClaim } from "./parse-version.ts";

/** Takes out of a version what readers compare. */
export function versionOf(content: OldClaim): ClaimVersion {
  return {
    statement: textOf(content["statement"]),
    verdict: textOf(content["verdict"]),
    finding: textOf(content["finding"]),
    status: textOf(content["status"]),
  };
}
