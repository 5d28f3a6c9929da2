import { detach } from "./detach.ts";

/** The places outside of each part of a site that the part leads to. */
export interface OutsidePlaces {
  note(part: string, place: string): void;
  /** Sorted. */
  of(part: string): string[];
}

/**
 * Begins to gather places. Files come part by part, so the places of one part are in mind, and those of each other one are a single text:
 * one by one they would take twice the memory.
 */
export function createOutsidePlaces(): OutsidePlaces {
  const packed = new Map<string, string>();
  let [open, places] = ["", new Set<string>()];
  const turnTo = (part: string): void => {
    if (part === open) return;
    if (places.size > 0) packed.set(detach(open), [...places].join("\n"));
    open = part;
    places = new Set(packed.get(part)?.split("\n"));
  };
  return {
    note(part, place) {
      turnTo(part);
      if (!places.has(place)) places.add(detach(place));
    },
    of(part) {
      turnTo(part);
      return [...places].sort();
    },
  };
}
