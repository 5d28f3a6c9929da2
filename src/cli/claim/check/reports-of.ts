/**
 * Names the reports whose check can find something in some files.
 *
 * @param files paths of files and folders, relative to the project's root; null for all
 * @returns the reports' ids, whether or not they are there; null when any report may be concerned: what they share is judged as each uses it
 */
export function reportsOf(files: ReadonlySet<string> | null): string[] | null {
  if (files === null) return null;
  const ids = new Set<string>();
  for (const file of files) {
    const [top, id] = file.split("/");
    if (top === "" || top === "_data" || (top === "claims" && id === undefined)) return null;
    if (top === "claims" && id !== undefined) ids.add(id);
  }
  return [...ids];
}
