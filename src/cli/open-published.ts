import type { PublishedState } from "../check/published-state.ts";
import { readPublishedState } from "../history/read-published-state.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Makes the way in which a check finds what is published.
 *
 * @param asked the commit that the caller named; without one, that of site.json counts
 * @param warn is told why nothing is compared, when the commit of site.json cannot be read: a copy of the project may lack it
 * @returns a function that throws a UsageError when the commit that the caller named cannot be read
 */
export function openPublished(
  root: string,
  asked: string | undefined,
  warn: (reason: string) => void,
): (configured: string | null, only?: readonly string[]) => PublishedState | null {
  return (configured, only) => {
    const ref = asked ?? configured;
    if (ref === null) return null;
    const published = readPublishedState(root, ref, only);
    if (published.state === "available") return published;
    if (asked !== undefined) throw new UsageError(published.reason);
    warn(published.reason);
    return null;
  };
}
