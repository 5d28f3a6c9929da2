import { proposeId } from "../ids/propose-id.ts";

/** A longer name is told by its initials. */
const longestName = 24;

/**
 * Proposes the id of a source: its publisher and its date, such as iaea-2025-02-26.
 *
 * @param isTaken tells ids that it cannot be
 * @returns undefined when the publisher's name has no Latin letters
 */
export function proposeSourceId(publisher: string, published: string | undefined, isTaken: (id: string) => boolean): string | undefined {
  const name = proposeId(publisher.replace(/^The /, "").replace(/\.(com|org|net|gov|int)\b/i, ""), () => false);
  if (name === undefined) return undefined;
  const initials = name
    .split("-")
    .map((word) => word.charAt(0))
    .join("");
  const short = name.length > longestName && initials.length > 1 ? initials : name;
  const base = published === undefined ? short : `${short}-${published}`;
  let offer = base;
  for (let number = 2; isTaken(offer); number += 1) offer = `${base}-${number}`;
  return offer;
}
