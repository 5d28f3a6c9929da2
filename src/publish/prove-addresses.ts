import { createAddressMemory } from "./address-memory.ts";
import { aimAgain } from "./aimed-address.ts";
import { createAimedPlaces, type PartLinks } from "./aimed-places.ts";
import type { BuiltPage } from "./built-page.ts";
import { judgeAddress } from "./judge-address.ts";
import { wayToRoot, type LocateAddress } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";
import type { ProofFailure } from "./proof-failure.ts";

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
  const places = createAimedPlaces(idsOf, partOf);
  const memory = createAddressMemory();

  const proveAll = (file: string, addresses: readonly Address[], ownIds: ReadonlySet<string>): ProofFailure[] => {
    const failures = new Map<string, ProofFailure>();
    const part = partOf(file);
    const root = wayToRoot(file);
    memory.turnTo(part, root);
    for (const address of addresses) {
      const { value, place, use } = address;
      const isFollowed = use === "link" || use === "load";
      if (isFollowed && isPlainlyAmong(ownIds, value)) continue;
      // Such a way leads to the same place from every file that is as deep.
      const goesByRoot = root !== "" && value.startsWith(root);
      const mayBeShared = use === "markup" || (isFollowed && goesByRoot);
      const before = mayBeShared ? memory.get(address) : undefined;
      if (before === null || before?.found === "there") continue;
      if (before !== undefined) {
        aimAgain(before, file);
        continue;
      }
      const location = locate(value, file);
      const fault = judgeAddress(address, location, file);
      if (fault !== null) {
        const key = `${use} ${value}`;
        const message = `The address “${value}” in ${place} ${fault.what}.`;
        if (!failures.has(key)) failures.set(key, { proof: fault.proof, file, message, fix: fault.fix });
      } else if (location.where === "here" && use !== "id") {
        const aimed = places.aim(location.file, location.fragment, file, value, part);
        // A page that leads on may lead to itself, but no other may lead there.
        const isForOthers = location.file !== file || !places.leadsOn(file);
        if (mayBeShared && isForOthers && (goesByRoot || location.absolute)) memory.remember(address, aimed);
      }
    }
    return [...failures.values()];
  };

  return {
    proveFile: (file, addresses) => proveAll(file, addresses, noIds),
    provePage({ path, ids, addresses }, marked) {
      const leadsOn = addresses.some(({ use }) => use === "redirect");
      // What was made out of addresses holds as long as nothing else comes to be known of a page.
      if (leadsOn || places.isKnown(path)) memory.forget();
      places.takePage(path, ids, leadsOn);
      const inMarkup = marked.map((value): Address => ({ value, place: "JSON-LD", use: "markup" }));
      return proveAll(path, [...addresses, ...inMarkup], ids);
    },
    takeProven(links) {
      const { part, leadsTo } = links;
      const from = part.endsWith(".html") ? part : `${part}/index.html`;
      memory.forget();
      places.takeProven(links);
      return leadsTo.flatMap((place): ProofFailure[] => {
        const [file = "", fragment = ""] = place.split("#");
        if (files.has(file)) {
          places.aim(file, fragment, from, place, part);
          return [];
        }
        const message = `The address of ${file} stands in ${part}, and there is no such file any more.`;
        return [{ proof: "address-resolves", file: from, message, fix: "Build everything anew: npm run build -- --no-cache." }];
      });
    },
    describePart: (part) => places.describePart(part),
    settle() {
      memory.forget();
      return places.settle();
    },
  };
}

const noIds: ReadonlySet<string> = new Set();

/** Tells whether an address is one of the ids, written in letters that stand for themselves. */
function isPlainlyAmong(ids: ReadonlySet<string>, address: string): boolean {
  return address.charCodeAt(0) === hash && ids.has(address.slice(1)) && !/[%:]/.test(address);
}

const hash = "#".charCodeAt(0);

function topFolder(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}
