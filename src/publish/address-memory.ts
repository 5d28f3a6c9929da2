import type { AimedAddress } from "./aimed-address.ts";
import { detach } from "./detach.ts";
import type { Address } from "./page-addresses.ts";

/**
 * What has been made out of addresses in which nothing is wrong by themselves: the place that each leads to, which may still be awaited or not
 * be there; null where it is there and nothing more is to be noted of it.
 */
export interface AddressMemory {
  /** @returns undefined when nothing is remembered */
  get(address: Address): AimedAddress | null | undefined;
  remember(address: Address, aimed: AimedAddress | null): void;
  /**
   * Turns to a part of the site, and in it to the files that have one way to the root: from others an address may lead elsewhere, and what
   * leads out of a part is noted once for each.
   */
  turnTo(part: string, root: string): void;
  forget(): void;
}

type Places = Map<string, AimedAddress | null>;

/** What markup names is judged otherwise than what is followed. */
interface Uses {
  markup: Places;
  others: Places;
}

/** Begins to remember addresses. Those in the frame of a page, and to the other pages of its report, stand in all pages of the report. */
export function createAddressMemory(): AddressMemory {
  const byRoot = new Map<string, Uses>();
  let openPart = "";
  let open: Uses = { markup: new Map(), others: new Map() };
  const placesOf = ({ use }: Address): Places => (use === "markup" ? open.markup : open.others);
  return {
    get: (address) => placesOf(address).get(address.value),
    remember(address, aimed) {
      const places = placesOf(address);
      if (places.size > mostKept) places.clear();
      places.set(detach(address.value), aimed);
    },
    turnTo(part, root) {
      if (part !== openPart) byRoot.clear();
      openPart = part;
      open = byRoot.get(root) ?? { markup: new Map(), others: new Map() };
      byRoot.set(root, open);
    },
    forget() {
      byRoot.clear();
      open = { markup: new Map(), others: new Map() };
    },
  };
}

/** The pages of a large report lead to many places, and mostly to those of the pages around them. */
const mostKept = 5_000;
