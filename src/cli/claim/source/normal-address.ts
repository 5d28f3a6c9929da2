import { parseAddress } from "../../../check/formats/parse-address.ts";

/** Parts of a query that tell where a reader came from, not what is read. */
const tracking = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|smid|cmpid)$/i;

/**
 * Brings a web address into a form in which two addresses of the same page are equal: without scheme, “www.”, “m.”, fragment,
 * closing slash and tracking; the query in alphabetical order. An address in the Wayback Machine or archive.today counts as the one it keeps.
 *
 * @returns the address itself when it is none
 */
export function normalAddress(address: string): string {
  const kept =
    /^https?:\/\/(?:web\.archive\.org\/web\/[^/]+|archive\.(?:ph|today|is|li|md|vn)\/(?:\d+|o\/\w+|newest))\/(https?:\/\/.+)$/i.exec(
      address,
    )?.[1];
  const url = parseAddress(kept ?? address);
  if (url === null) return address;
  const { host, pathname, searchParams } = url;
  const query = [...searchParams]
    .filter(([name]) => !tracking.test(name))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const asked = query.length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
  return `${host.replace(/^(www|m|amp)\./, "")}${pathname.replace(/\/+$/, "")}${asked}`;
}
