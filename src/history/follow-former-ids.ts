import type { Revision } from "./follow-files.ts";

/**
 * Continues a claim's revisions under the ids it had before, as its file records them. Git recognises a renamed file by its text; when a
 * claim was renamed and rewritten in one go, only `formerIds` tells that it is the same.
 *
 * @param revisions of the claim, newest first
 * @param folder where the claim's file is: claims/<report>
 * @param lost the revisions of paths that lead to no file of today
 */
export function followFormerIds(
  revisions: readonly Revision[],
  folder: string,
  formerIds: readonly string[],
  lost: ReadonlyMap<string, readonly Revision[]>,
): Revision[] {
  const followed = [...revisions];
  const open = new Set(formerIds.map((id) => `${folder}/${id}.json`));
  for (;;) {
    const first = followed.at(-1);
    if (first === undefined || first.formerBlob !== null) return followed;
    const found = [...open].flatMap((path) => {
      const older = (lost.get(path) ?? []).filter(({ blob, place }) => place >= first.place && blob !== null);
      return older.length === 0 ? [] : [{ path, older }];
    });
    const next = found.sort((a, b) => (a.older[0]?.place ?? 0) - (b.older[0]?.place ?? 0))[0];
    if (next === undefined) return followed;
    open.delete(next.path);
    followed.splice(-1, 1, { ...first, formerPath: next.path, formerBlob: next.older[0]?.blob ?? null }, ...next.older);
  }
}
