import { aimAgain, placeOf, tellAim, type AimedAddress, type AimFault } from "./aimed-address.ts";
import { detach } from "./detach.ts";
import { createOutsidePlaces } from "./outside-places.ts";
import { createGatherPlaces, hasPlace, type PagePlaces } from "./page-places.ts";
import type { ProofFailure } from "./proof-failure.ts";

/**
 * What the rest of a site must know of the addresses in a part of it that has been proven before: a folder at the root, or a single page.
 * Plain values, which can be kept.
 */
export interface PartLinks {
  part: string;
  /** The places outside of the part that its files lead to: index.html, method/index.html#scale. */
  leadsTo: string[];
  /** Its pages that send the reader on. */
  redirects: string[];
  /** The places in it that some page names, and that are there: bridge/index.html#how. */
  places: string[];
}

/** The places of a site that its files lead to. */
export interface AimedPlaces {
  /** Whether a page was taken in, be it as one of a part that was proven before. */
  isKnown(page: string): boolean;
  /** Whether a page that is known sends the reader on. */
  leadsOn(page: string): boolean;
  takePage(page: string, ids: Iterable<string>, leadsOn: boolean): void;
  /** Takes in what is known of a part that was proven before, but for where it leads. */
  takeProven(links: PartLinks): void;
  /**
   * Takes in that a file of a part leads to a place. What is there is not kept, and pages that are not there yet are mostly the next ones.
   *
   * @returns the place; null when it is there
   */
  aim(file: string, fragment: string, from: string, address: string, part: string): AimedAddress | null;
  /** Tells of a part, when every page has been taken in. */
  describePart(part: string): PartLinks;
  /** Which places are not there, when every page has been taken in. */
  settle(): ProofFailure[];
}

/** Begins to gather them; the parameters are those of `createAddressProof`. */
export function createAimedPlaces(idsOf: (page: string) => Iterable<string>, partOf: (file: string) => string): AimedPlaces {
  const ids = new Map<string, PagePlaces>();
  const gatherPlaces = createGatherPlaces();
  const redirects = new Set<string>();
  const redirectsOf = new Map<string, string[]>();
  /** Places in pages that have not been taken in, by the page and the place. */
  const waiting = new Map<string, Map<string, AimedAddress>>();
  const broken = new Map<string, AimedAddress>();
  /** The places in each part that others name, and that are there. */
  const named = new Map<string, Set<string>>();
  const outside = createOutsidePlaces();
  const proven = new Set<string>();
  const provenPlaces = new Set<string>();

  const isKnown = (page: string): boolean => ids.has(page) || proven.has(partOf(page));

  const leadOn = (page: string): void => {
    redirects.add(page);
    const others = redirectsOf.get(partOf(page));
    if (others === undefined) redirectsOf.set(partOf(page), [page]);
    else others.push(page);
  };

  const findFault = (file: string, fragment: string, from: string): AimFault | null => {
    if (redirects.has(file) && from !== file) return "leads on";
    if (fragment === "" || (provenPlaces.size > 0 && provenPlaces.has(placeOf(file, fragment)))) return null;
    if (!ids.has(file) && proven.has(partOf(file))) ids.set(file, gatherPlaces(idsOf(file)));
    const places = ids.get(file);
    return places === undefined || hasPlace(places, fragment) ? null : "has no such place";
  };

  const judge = (target: AimedAddress): void => {
    const { file, fragment, from } = target;
    target.found = findFault(file, fragment, from) ?? "there";
    if (target.found !== "there") broken.set(placeOf(file, fragment), target);
  };

  /** Notes that another part names a place. */
  const nameFromOutside = (file: string, fragment: string): void => {
    const part = partOf(file);
    const places = named.get(part);
    if (places === undefined) named.set(part, new Set([detach(placeOf(file, fragment))]));
    else if (!places.has(placeOf(file, fragment))) places.add(detach(placeOf(file, fragment)));
  };

  const aim = (file: string, fragment: string, from: string, address: string, part: string): AimedAddress | null => {
    if (file === from && hasPlace(ids.get(file), fragment)) return null;
    if (!isIn(file, part) && partOf(file) !== part) {
      if (part !== "") outside.note(part, placeOf(file, fragment));
      if (fragment !== "") nameFromOutside(file, fragment);
    }
    if (!file.endsWith(".html")) return null;
    const known = waiting.get(file)?.get(fragment) ?? (broken.size > 0 ? broken.get(placeOf(file, fragment)) : undefined);
    if (known !== undefined) {
      aimAgain(known, from);
      return known;
    }
    const isSeen = isKnown(file);
    if (isSeen && findFault(file, fragment, from) === null) return null;
    const target: AimedAddress = {
      file: detach(file),
      fragment: detach(fragment),
      from,
      last: from,
      address: detach(address),
      others: 0,
      found: "awaited",
    };
    const places = waiting.get(file);
    if (isSeen) judge(target);
    else if (places === undefined) waiting.set(target.file, new Map([[target.fragment, target]]));
    else places.set(target.fragment, target);
    return target;
  };

  const isThere = (place: string): boolean => {
    const [file = "", fragment = ""] = place.split("#");
    return hasPlace(ids.get(file), fragment);
  };

  return {
    isKnown,
    leadsOn: (page) => redirects.has(page),
    takePage(page, pageIds, leadsOn) {
      ids.set(page, gatherPlaces(pageIds));
      if (leadsOn) leadOn(page);
      waiting.get(page)?.forEach(judge);
      waiting.delete(page);
    },
    takeProven({ part, redirects: leadingOn, places }) {
      proven.add(part);
      for (const page of leadingOn) leadOn(page);
      for (const place of places) provenPlaces.add(place);
    },
    aim,
    describePart: (part) => ({
      part,
      leadsTo: outside.of(part),
      redirects: (redirectsOf.get(part) ?? []).toSorted(),
      places: [...(named.get(part) ?? [])].filter(isThere).sort(),
    }),
    settle() {
      for (const places of waiting.values()) places.forEach(judge);
      waiting.clear();
      return [...broken.values()].map(tellAim);
    },
  };
}

function isIn(file: string, part: string): boolean {
  return file.charCodeAt(part.length) === slash && file.startsWith(part);
}

const slash = "/".charCodeAt(0);
