import type { BuiltPage } from "./built-page.ts";
import { detach } from "./detach.ts";
import { judgeAddress } from "./judge-address.ts";
import type { LocateAddress } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";
import type { ProofFailure } from "./proof-failure.ts";

/** A place in the site that some page leads to: what to tell when it is not there is known before all pages are read. */
interface Target {
  file: string;
  fragment: string;
  /** The first page that leads there, and how many others do. */
  from: string;
  address: string;
  others: number;
}

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
  /** Tells of each part that leads to others what `takeProven` of a later proof will want to know. */
  describeParts(): PartLinks[];
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
  files: ReadonlySet<string>,
  idsOf: (page: string) => Iterable<string> = () => [],
  partOf: (file: string) => string = topFolder,
): AddressProof {
  // The ids of each page in one text: as sets they would take more memory than the pages.
  const ids = new Map<string, string>();
  const redirects = new Set<string>();
  const targets = new Map<string, Target>();
  const parts = new Map<string, Set<string>>();
  const proven = new Set<string>();
  const provenPlaces = new Set<string>();

  const aim = (file: string, fragment: string, from: string, address: string, part: string): void => {
    // What is known to be there needs no remembering: most addresses lead to a place of their own page.
    if (file === from && hasPlace(ids.get(file), fragment)) return;
    const key = fragment === "" ? file : `${file}#${fragment}`;
    if (part !== "" && !isIn(file, part) && partOf(file) !== part) noteOutside(parts, part, key);
    const known = targets.get(key);
    if (known === undefined) targets.set(detach(key), { file, fragment: detach(fragment), from, address: detach(address), others: 0 });
    else if (known.from !== from) known.others += 1;
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
      ids.set(page.path, joinIds(page.ids));
      if (page.addresses.some(({ use }) => use === "redirect")) redirects.add(page.path);
      const named = marked.map((value): Address => ({ value, place: "JSON-LD", use: "markup" }));
      return proveFile(page.path, [...page.addresses, ...named]);
    },
    takeProven({ part, leadsTo, redirects: leadingOn, places }) {
      const from = part.endsWith(".html") ? part : `${part}/index.html`;
      proven.add(part);
      parts.set(part, new Set(leadsTo));
      for (const page of leadingOn) redirects.add(page);
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
    describeParts() {
      const leadingOn = new Map<string, string[]>();
      for (const page of [...redirects].sort()) leadingOn.set(partOf(page), [...(leadingOn.get(partOf(page)) ?? []), page]);
      const named = new Map<string, string[]>();
      for (const [place, { file, fragment }] of targets) {
        if (fragment === "" || !hasPlace(ids.get(file), fragment)) continue;
        const known = named.get(partOf(file));
        if (known === undefined) named.set(partOf(file), [place]);
        else known.push(place);
      }
      return [...parts].map(([part, outside]) => ({
        part,
        leadsTo: [...outside].sort(),
        redirects: leadingOn.get(part) ?? [],
        places: (named.get(part) ?? []).sort(),
      }));
    },
    settle: () =>
      [...targets].flatMap(([place, { file, fragment, from, address, others }]) => {
        const also = others === 0 ? "" : ` So do ${others} other files.`;
        const tell = (proof: string, message: string, fix: string): ProofFailure => ({
          proof,
          file: from,
          message: `${message}${also}`,
          fix,
        });
        if (redirects.has(file) && from !== file) {
          return tell(
            "no-redirect",
            `The address “${address}” leads to ${file}, which sends the reader on.`,
            "Name the page that it sends to.",
          );
        }
        if (provenPlaces.has(place)) return [];
        if (fragment !== "" && !ids.has(file) && proven.has(partOf(file))) ids.set(file, joinIds(idsOf(file)));
        const places = ids.get(file);
        if (places === undefined || hasPlace(places, fragment)) return [];
        return tell(
          "address-resolves",
          `The address “${address}” names the place “${fragment}”, which ${file} does not have.`,
          "Give the place that id, or name another.",
        );
      }),
  };
}

function joinIds(ids: Iterable<string>): string {
  return `\n${[...ids].join("\n")}\n`;
}

function topFolder(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}

function isIn(file: string, part: string): boolean {
  return file.charCodeAt(part.length) === slash && file.startsWith(part);
}

const slash = "/".charCodeAt(0);

function noteOutside(parts: Map<string, Set<string>>, from: string, place: string): void {
  const places = parts.get(from);
  if (places === undefined) parts.set(detach(from), new Set([detach(place)]));
  else if (!places.has(place)) places.add(detach(place));
}

function hasPlace(ids: string | undefined, fragment: string): boolean {
  return fragment === "" || ids?.includes(`\n${fragment}\n`) === true;
}
