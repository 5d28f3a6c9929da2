import type { Location } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";

/** What is wrong with an address: the proof that fails, the end of a sentence that begins with the address, and what to do. */
export interface AddressFault {
  proof: string;
  what: string;
  fix: string;
}

/** The page that servers show for every wrong address, at whatever depth that is. */
const notFoundPage = "404.html";

/**
 * Judges an address by itself: whether it leads to a file of the site, written so that it works wherever the site stands, or to another
 * site where a reader may go but no browser by itself. Whether the place in the file is there is for another to say.
 *
 * @param from the file it stands in
 */
export function judgeAddress({ value, place, use }: Address, location: Location, from: string): AddressFault | null {
  if (use === "base") return { proof: "address-resolves", what: "bends every other address of the page", fix: "Leave <base> out." };
  if (location.where === "nowhere") {
    return { proof: "address-resolves", what: location.reason, fix: "Correct the address, or make the page it should lead to." };
  }
  if (location.where === "elsewhere") return judgeForeign(location.scheme, { value, place, use });
  if (use === "markup" && /(^|\/)index\.html$/.test(value)) {
    const what = "ends with a file name that servers leave out, by a redirect";
    return { proof: "no-redirect", what, fix: "End it with the folder’s slash." };
  }
  if (location.absolute || location.file === from) return null;
  const rooted = value.startsWith("/");
  if (rooted === (from === notFoundPage)) return null;
  return rooted
    ? {
        proof: "address-resolves",
        what: "begins at the server’s root, which is elsewhere when the site moves",
        fix: "Write it relative to the page.",
      }
    : { proof: "address-resolves", what: "is relative, but the page is shown at any depth", fix: "Begin it at the site’s root." };
}

function judgeForeign(scheme: string, { value, place, use }: Address): AddressFault | null {
  if (/^https?$/.test(scheme)) {
    if (use === "link" || use === "markup" || use === "id") return null;
    const fix = "Keep what the page needs among the files of the site.";
    return { proof: "no-foreign-request", what: "has the browser ask another server", fix };
  }
  if (scheme === "mailto" && use === "link") return null;
  // An image that is written into the page asks nobody; a document or script written in this way could do anything.
  if (use === "load" && /^data:(image|font)\//i.test(value) && !/^<(script|iframe|frame|object|embed|use)\b/.test(place)) return null;
  const fix = "Use an address that begins with https://, http:// or mailto:.";
  return { proof: "safe-address", what: `is of the kind “${scheme}:”, which pages must not have`, fix };
}
