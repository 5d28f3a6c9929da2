import type { StatusId } from "../schema/types.ts";

const published: ReadonlySet<StatusId> = new Set<StatusId>(["verified", "disputed", "retracted"]);

/** Tells whether a claim of this status is shown to readers; the others appear in a preview only. */
export function isPublished(status: StatusId): boolean {
  return published.has(status);
}
