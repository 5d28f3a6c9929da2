import type { PartLinks } from "./aimed-places.ts";
import { readBuiltPage, type BuiltPage } from "./built-page.ts";
import { addressesIn, parseJsonLd } from "./json-ld.ts";
import { createLocateAddress } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";
import type { ProofFailure } from "./proof-failure.ts";
import { ownAddresses } from "./own-addresses.ts";
import { createAddressProof } from "./prove-addresses.ts";
import { proveClaim } from "./prove-claim.ts";
import { provePage } from "./prove-page.ts";
import { provePolicy } from "./prove-policy.ts";
import { proveScale, scalePage } from "./prove-scale.ts";
import { isShareImage, proveShareImage } from "./prove-share-image.ts";
import { isSearchRecords, readSearchRecords } from "./search-records.ts";
import type { PageExpectations } from "./site-expectations.ts";
import { styleAddresses } from "./style-addresses.ts";

/** The page of the forms states a policy of its own: their program writes styles into it and talks to the repository. */
const formsPage = "admin/index.html";

/** The proof of a site, file by file, in any order. */
export interface SiteProof {
  /**
   * Takes a file in: what is wrong with it by itself is found at once. A page is let go of; only its ids are kept. A long text that is no page
   * may come in pieces, if none of them ends in an address.
   */
  take(file: string, content: string | Uint8Array): void;
  /** Takes the addresses of a file in, which `ownAddresses` has found in it: nothing else is proven of files for machines. */
  takeAddresses(file: string, addresses: Address[]): void;
  /** Takes in a part whose files were proven with an earlier site, and are the same. */
  takeProven(links: PartLinks): void;
  /** Tells of a part what `takeProven` of a later proof will want to know, when every file has been taken in. */
  describePart(part: string): PartLinks;
  /** Gives what is wrong, when every file has been taken in. */
  settle(): ProofFailure[];
}

/** Tells whether anything is proven of a file, so that it has to be read. */
export function isProven(file: string): boolean {
  return /\.(html|css|json|jsonld|jsonl|csv|xml|atom|txt|webmanifest|bib|ris)$/.test(file) || isShareImage(file) || isSearchRecords(file);
}

/**
 * Begins the proof of a site.
 *
 * @param expectations what its pages must say; a claim is looked up when its page is taken in
 * @param known every file of the site, which is where addresses may lead
 * @param headers the file _headers; null where there is none
 * @param readProven reads a page of a part that is taken in as proven
 * @param partOf names the part that a file belongs to; see `createAddressProof`
 */
export function createSiteProof(
  expectations: PageExpectations,
  known: Pick<ReadonlySet<string>, "has">,
  headers: string | null,
  readProven: (page: string) => string | Uint8Array = () => "",
  partOf?: (file: string) => string,
): SiteProof {
  const idsOf = (page: string): Iterable<string> => readBuiltPage(page, readProven(page)).ids;
  const addresses = createAddressProof(createLocateAddress(expectations.baseUrl, known), known, idsOf, partOf);
  const readStyle = createStyleReader();
  const failures: ProofFailure[] = [];
  let scale: BuiltPage | undefined;

  const takePage = (file: string, html: string | Uint8Array): void => {
    const page = readBuiltPage(file, html);
    const { things, faults } = parseJsonLd(page.jsonLd);
    for (const fault of faults) {
      const fix = "Write it through the filter jsonLd.";
      failures.push({ proof: "markup-readable", file, message: `A JSON-LD block of the page is not JSON: ${fault}.`, fix });
    }
    page.addresses.push(...[...page.styles, ...page.styleAttributes].flatMap(readStyle));
    failures.push(...provePage(page), ...(file === formsPage ? [] : provePolicy(page, headers)), ...proveClaim(page, things, expectations));
    failures.push(...addresses.provePage(page, addressesIn(things)));
    if (file === scalePage) scale = page;
  };

  const takeRecords = (file: string, text: string): void => {
    const found = readSearchRecords(text);
    if (found !== null) return void failures.push(...addresses.proveFile(file, found));
    const fix = "Write it as src/site/search/build-index.ts does.";
    failures.push({ proof: "search-readable", file, message: "The search cannot read what it should show of claims.", fix });
  };

  return {
    take(file, content) {
      if (file.endsWith(".html")) return takePage(file, content);
      if (isShareImage(file)) return void failures.push(...proveShareImage(file, content));
      const text = typeof content === "string" ? content : decoder.decode(content);
      if (isSearchRecords(file)) takeRecords(file, text);
      else if (file.endsWith(".css")) failures.push(...addresses.proveFile(file, readStyle(text)));
      else if (isProven(file)) failures.push(...addresses.proveFile(file, ownAddresses(text, expectations.baseUrl)));
    },
    takeAddresses: (file, found) => void failures.push(...addresses.proveFile(file, found)),
    takeProven: (links) => void failures.push(...addresses.takeProven(links)),
    describePart: (part) => addresses.describePart(part),
    settle: () => [...failures, ...addresses.settle(), ...proveScale(scale, expectations.ratings)],
  };
}

const decoder = new TextDecoder();

/** Pages share their style sheets, so each is read once. */
function createStyleReader(): (css: string) => Address[] {
  const read = new Map<string, Address[]>();
  return (css) => {
    const known = read.get(css) ?? styleAddresses(css);
    read.set(css, known);
    return known;
  };
}
