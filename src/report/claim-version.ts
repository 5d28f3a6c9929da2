import type { NumberedClaim } from "./report-model.ts";

/** So many digits of a commit's id tell it apart in the largest repositories, and git takes them for the whole. */
const digits = 10;

/**
 * Names the version of a claim that a page shows: the commit that last changed what readers see of it, in short. It is not the site's
 * commit, so that a page stays as it is when other files are committed.
 *
 * @returns null where no history is known, and where the file has been changed since: no commit then has what the page shows
 */
export function claimVersion({ history }: Pick<NumberedClaim, "history">): string | null {
  if (history?.isCommitted !== true) return null;
  return history.entries.find(({ version }) => version !== null)?.commit?.slice(0, digits) ?? null;
}
