import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createSiteProof, isProven } from "./create-site-proof.ts";
import { listFiles } from "./list-files.ts";
import type { ProofFailure } from "./proof-failure.ts";
import type { SiteExpectations } from "./site-expectations.ts";

/**
 * Proves a built site before it is published: markup equals page equals file, every address leads somewhere, nothing is asked of another
 * server, nothing runs that is not a file of the site.
 *
 * @param folder the built site
 * @returns what is wrong, sorted by file; empty when the site may be published
 */
export function proveSite(folder: string, expectations: SiteExpectations): ProofFailure[] {
  const files = listFiles(folder);
  const known = new Set(files);
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const proof = createSiteProof(expectations, known, known.has("_headers") ? read("_headers").toString("utf8") : null);
  for (const file of files) if (isProven(file)) proof.take(file, read(file));
  return sortFailures([...missingPages(expectations.claims.keys(), known), ...proof.settle()]);
}

/** Tells of which claims there is no page or card. */
export function missingPages(claims: Iterable<string>, known: Pick<ReadonlySet<string>, "has">): ProofFailure[] {
  return [...claims]
    .filter((file) => !known.has(file))
    .map((file) => ({
      proof: "claim-has-page",
      file,
      message: "The claim has no page.",
      fix: "Build the site anew; see src/site/derive-site.ts.",
    }));
}

/** Sorts by file; what is wrong with one file stays in its order. */
export function sortFailures(failures: ProofFailure[]): ProofFailure[] {
  return failures.sort((a, b) => a.file.localeCompare(b.file, "en"));
}
