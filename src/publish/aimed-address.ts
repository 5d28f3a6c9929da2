import type { ProofFailure } from "./proof-failure.ts";

/** A place in the site that some page leads to, and what to tell when it is not there. */
export interface AimedAddress {
  file: string;
  fragment: string;
  /** The first page that leads there, the last one that was seen to, and how many do besides the first. */
  from: string;
  last: string;
  address: string;
  others: number;
  /** What has come of it: until its page is taken in, nothing is known of the place. */
  found: "awaited" | "there" | AimFault;
}

/** What is wrong with it. */
export type AimFault = "leads on" | "has no such place";

/** Notes that a file leads to a place as well. */
export function aimAgain(aimed: AimedAddress, from: string): void {
  if (aimed.from !== from && aimed.last !== from) aimed.others += 1;
  aimed.last = from;
}

/** Names a place in the site: method/index.html#scale; without a fragment the whole file. */
export function placeOf(file: string, fragment: string): string {
  return fragment === "" ? file : `${file}#${fragment}`;
}

/** Tells of an address that leads where no page may lead. */
export function tellAim({ file, fragment, from, address, others, found }: AimedAddress): ProofFailure {
  const also = others === 0 ? "" : ` So do ${others} other files.`;
  if (found === "leads on") {
    const message = `The address “${address}” leads to ${file}, which sends the reader on.${also}`;
    return { proof: "no-redirect", file: from, message, fix: "Name the page that it sends to." };
  }
  const message = `The address “${address}” names the place “${fragment}”, which ${file} does not have.${also}`;
  return { proof: "address-resolves", file: from, message, fix: "Give the place that id, or name another." };
}
