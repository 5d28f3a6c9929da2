import type { Problem } from "./problem.ts";
import type { PublishedState } from "./published-state.ts";

/**
 * Tells which reports are published and have no folder any more: the addresses of all their claims would lead nowhere, and no rule is
 * ever held against them.
 *
 * @param ids the reports that have a folder
 */
export function findVanishedReports({ ref, reports }: PublishedState, ids: readonly string[]): Problem[] {
  return [...reports].flatMap(([id, claims]) => {
    const published = [...claims.values()].filter((claim) => claim !== "unchanged" && claim.isPublished).length;
    if (ids.includes(id) || published === 0) return [];
    const pages = published === 1 ? "the page of its claim" : `the pages of its ${published} claims`;
    return [
      {
        rule: "permalink-kept",
        severity: "error",
        file: `claims/${id}`,
        line: 1,
        column: 1,
        message: `The report “${id}” is published, but its folder is gone: ${pages} would vanish.`,
        fix:
          `Put it back with git checkout ${ref} -- claims/${id}. A published report keeps its id; claims that nobody stands by any more ` +
          "are set to “retracted”, each with a correction that says why.",
      },
    ];
  });
}
