import type { CheckedReport } from "../../check/checked.ts";
import { openShelf, type Shelf } from "./shelf.ts";

/**
 * Opens the shelf on which checked reports lie until their pages are made.
 *
 * @param folder where the site is made
 */
export function openReportShelf(folder: string): Shelf<CheckedReport> {
  const shelf = openShelf<CheckedReport>(folder, "reports");
  return {
    ...shelf,
    take(place) {
      const checked = shelf.take(place);
      // As it was when it was checked: no id of a source may be mistaken for something every object has.
      return { ...checked, sources: Object.assign(Object.create(null) as CheckedReport["sources"], checked.sources) };
    },
  };
}
