import { placeOf, tellAim, type AimedAddress, type AimFault } from "./aimed-address.ts";
import type { BuiltPage } from "./built-page.ts";
import { detach } from "./detach.ts";
import { judgeAddress } from "./judge-address.ts";
import type { LocateAddress } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";
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

/** Proves where the addresses of a site lead, page by page, and when all pages are read, that the places they name are there. */
export interface AddressProof {
  /** Takes a page in. `marked` are the addresses that its JSON-LD names. */
  provePage(page: BuiltPage, marked: string[]): ProofFailure[];
  /** Takes in the addresses of a file that is no page, such as a style sheet or a feed. */
  proveFile(file: string, addresses: Address[]): ProofFailure[];
  /** Takes in a part whose files were proven with an earlier site, and are the same. */
  takeProven(links: PartLinks): ProofFailure[];
  /** Tells of a part what `takeProven` of a later proof will want to know, when every page has been taken in. */
  describePart(part: string): PartLinks;
  /** What is wrong between pages. */
  settle(): ProofFailure[];
}

/**
 * Begins the proof for one site.
 *
 * @param files every file of the site
 * @param idsOf reads the ids of a page that was not taken in, as it was proven before
 * @param partOf names the part that a file belongs to: its folder at the root, when nothing else is said; "" where it belongs to none
 */
export function createAddressProof(
  locate: LocateAddress,
  files: Pick<ReadonlySet<string>, "has">,
  idsOf: (page: string) => Iterable<string> = () => [],
  partOf: (file: string) => string = topFolder,
): AddressProof {
  const ids = new Map<string, PagePlaces>();
  const gatherPlaces = createGatherPlaces();
  const redirects = new Set<string>();
  const redirectsOf = new Map<string, string[]>();
  /** Places in pages that have not been taken in, by the page and the place. */
  const waiting = new Map<string, Map<string, AimedAddress>>();
  const broken = new Map<string, AimedAddress & { fault: AimFault }>();
  /** The places in each part that others name, and that are there. */
  const named = new Map<string, Set<string>>();
  const outside = createOutsidePlaces();
  const proven = new Set<string>();
  const provenPlaces = new Set<string>();

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
    const fault = findFault(file, fragment, from);
    if (fault !== null) broken.set(placeOf(file, fragment), { ...target, fault });
  };

  /** Notes that another part names a place. */
  const nameFromOutside = (file: string, fragment: string): void => {
    const part = partOf(file);
    const places = named.get(part);
    if (places === undefined) named.set(part, new Set([detach(placeOf(file, fragment))]));
    else if (!places.has(placeOf(file, fragment))) places.add(detach(placeOf(file, fragment)));
  };

  // What is there needs no remembering, and pages that are not are mostly the next ones.
  const aim = (file: string, fragment: string, from: string, address: string, part: string): void => {
    if (file === from && hasPlace(ids.get(file), fragment)) return;
    if (!isIn(file, part) && partOf(file) !== part) {
      if (part !== "") outside.note(part, placeOf(file, fragment));
      if (fragment !== "") nameFromOutside(file, fragment);
    }
    if (!file.endsWith(".html")) return;
    const known = waiting.get(file)?.get(fragment) ?? (broken.size > 0 ? broken.get(placeOf(file, fragment)) : undefined);
    if (known !== undefined) {
      if (known.from !== from && known.last !== from) known.others += 1;
      known.last = from;
      return;
    }
    const isKnown = ids.has(file) || proven.has(partOf(file));
    if (isKnown && findFault(file, fragment, from) === null) return;
    const target = { file: detach(file), fragment: detach(fragment), from, last: from, address: detach(address), others: 0 };
    const places = waiting.get(file);
    if (isKnown) judge(target);
    else if (places === undefined) waiting.set(target.file, new Map([[target.fragment, target]]));
    else places.set(target.fragment, target);
  };

  const isThere = (place: string): boolean => {
    const [file = "", fragment = ""] = place.split("#");
    return hasPlace(ids.get(file), fragment);
  };

  const proveFile = (file: string, addresses: Address[]): ProofFailure[] => {
    const failures: ProofFailure[] = [];
    const seen = new Map<string, Set<string>>();
    const part = partOf(file);
    for (const address of addresses) {
      const { value, place, use } = address;
      const before = seen.get(use);
      if (before?.has(value) === true) continue;
      if (before === undefined) seen.set(use, new Set([value]));
      else before.add(value);
      const location = locate(value, file);
      const fault = judgeAddress(address, location, file);
      if (fault !== null)
        failures.push({ proof: fault.proof, file, message: `The address “${value}” in ${place} ${fault.what}.`, fix: fault.fix });
      else if (location.where === "here" && use !== "id") aim(location.file, location.fragment, file, value, part);
    }
    return failures;
  };

  return {
    proveFile,
    provePage(page, marked) {
      ids.set(page.path, gatherPlaces(page.ids));
      if (page.addresses.some(({ use }) => use === "redirect")) leadOn(page.path);
      waiting.get(page.path)?.forEach(judge);
      waiting.delete(page.path);
      const inMarkup = marked.map((value): Address => ({ value, place: "JSON-LD", use: "markup" }));
      return proveFile(page.path, [...page.addresses, ...inMarkup]);
    },
    takeProven({ part, leadsTo, redirects: leadingOn, places }) {
      const from = part.endsWith(".html") ? part : `${part}/index.html`;
      proven.add(part);
      for (const page of leadingOn) leadOn(page);
      for (const place of places) provenPlaces.add(place);
      return leadsTo.flatMap((place): ProofFailure[] => {
        const [file = "", fragment = ""] = place.split("#");
        if (files.has(file)) {
          aim(file, fragment, from, place, part);
          return [];
        }
        const message = `The address of ${file} stands in ${part}, and there is no such file any more.`;
        return [{ proof: "address-resolves", file: from, message, fix: "Build everything anew: npm run build -- --no-cache." }];
      });
    },
    describePart: (part) => ({
      part,
      leadsTo: outside.of(part),
      redirects: (redirectsOf.get(part) ?? []).toSorted(),
      places: [...(named.get(part) ?? [])].filter(isThere).sort(),
    }),
    settle() {
      for (const places of waiting.values()) places.forEach(judge);
      waiting.clear();
      return [...broken.values()].map((aimed) => tellAim(aimed, aimed.fault));
    },
  };
}

function topFolder(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}

function isIn(file: string, part: string): boolean {
  return file.charCodeAt(part.length) === slash && file.startsWith(part);
}

const slash = "/".charCodeAt(0);
