import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBuiltPage, type BuiltPage } from "./built-page.ts";
import { addressesIn, parseJsonLd } from "./json-ld.ts";
import { listFiles } from "./list-files.ts";
import { createLocateAddress } from "./locate-address.ts";
import type { Address } from "./page-addresses.ts";
import type { ProofFailure } from "./proof-failure.ts";
import { createAddressProof } from "./prove-addresses.ts";
import { proveClaim } from "./prove-claim.ts";
import { provePage } from "./prove-page.ts";
import { provePolicy } from "./prove-policy.ts";
import { proveScale, scalePage } from "./prove-scale.ts";
import type { SiteExpectations } from "./site-expectations.ts";
import { styleAddresses } from "./style-addresses.ts";

/** The page of the forms states a policy of its own: their program writes styles into it and talks to the repository. */
const formsPage = "admin/index.html";

/**
 * Proves a built site before it is published: markup equals page equals file, every address leads somewhere, nothing is asked of another
 * server, nothing runs that is not a file of the site. Each page is read once and let go of; only its ids are kept.
 *
 * @param folder the built site
 * @returns what is wrong, sorted by file; empty when the site may be published
 */
export function proveSite(folder: string, expectations: SiteExpectations): ProofFailure[] {
  const files = listFiles(folder);
  const known = new Set(files);
  const addresses = createAddressProof(createLocateAddress(expectations.baseUrl, known));
  const readStyle = createStyleReader();
  const failures: ProofFailure[] = [];
  const headers = known.has("_headers") ? readFileSync(join(folder, "_headers"), "utf8") : null;
  let scale: BuiltPage | undefined;
  for (const file of files) {
    if (file.endsWith(".html")) {
      const page = readBuiltPage(file, readFileSync(join(folder, file), "utf8"));
      const { things, faults } = parseJsonLd(page.jsonLd);
      for (const fault of faults) {
        const fix = "Write it through the filter jsonLd.";
        failures.push({ proof: "markup-readable", file, message: `A JSON-LD block of the page is not JSON: ${fault}.`, fix });
      }
      page.addresses.push(...[...page.styles, ...page.styleAttributes].flatMap(readStyle));
      failures.push(
        ...provePage(page),
        ...(file === formsPage ? [] : provePolicy(page, headers)),
        ...proveClaim(page, things, expectations),
      );
      failures.push(...addresses.provePage(page, addressesIn(things)));
      if (file === scalePage) scale = page;
    } else if (file.endsWith(".css")) {
      failures.push(...addresses.proveFile(file, readStyle(readFileSync(join(folder, file), "utf8"))));
    } else if (/\.(json|jsonld|jsonl|csv|xml|atom|txt|webmanifest|bib|ris)$/.test(file)) {
      failures.push(...addresses.proveFile(file, ownAddresses(readFileSync(join(folder, file), "utf8"), expectations.baseUrl)));
    }
  }
  for (const file of expectations.claims.keys()) {
    if (known.has(file)) continue;
    failures.push({
      proof: "claim-has-page",
      file,
      message: "The claim has no page.",
      fix: "Build the site anew; see src/site/derive-site.ts.",
    });
  }
  failures.push(...addresses.settle(), ...proveScale(scale, expectations.ratings));
  return failures.sort((a, b) => a.file.localeCompare(b.file, "en"));
}

/** Pages share their style sheets, so each is read once. */
function createStyleReader(): (css: string) => Address[] {
  const read = new Map<string, Address[]>();
  return (css) => {
    const known = read.get(css) ?? styleAddresses(css);
    read.set(css, known);
    return known;
  };
}

/**
 * The addresses of the site itself that stand in a file for machines, such as a feed. An entry of a feed keeps its first address as its id
 * after the page has moved, so that readers are not shown it again.
 */
function ownAddresses(text: string, baseUrl: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf(baseUrl); at !== -1; at = text.indexOf(baseUrl, at + 1)) {
    const address = /^[^\s,"'<>()\\^`{|}]+/.exec(text.slice(at, at + 2000))?.[0].replace(/[.;:!?]+$/, "") ?? baseUrl;
    const isId = /(?:<id>|"id":\s*")$/.test(text.slice(Math.max(0, at - 20), at));
    found.push({ value: address.replaceAll("&amp;", "&"), place: "the text", use: isId ? "id" : "markup" });
  }
  return found;
}
