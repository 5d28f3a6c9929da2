import type { ProofFailure } from "./proof-failure.ts";

/** So many of one proof are told in full; a fault in a template shows on every page alike. */
const mostOfOneProof = 5;

/** Prints failed proofs for the person who builds the site: file and proof, then what is wrong, then what to do. */
export function printFailures(failures: ProofFailure[]): string {
  const byProof = new Map<string, ProofFailure[]>();
  for (const failure of failures) byProof.set(failure.proof, [...(byProof.get(failure.proof) ?? []), failure]);
  return [...byProof.entries()]
    .flatMap(([proof, all]) => {
      const rest = all.length - mostOfOneProof;
      const told = all.slice(0, mostOfOneProof).map(({ file, message, fix }) => `${file}  ${proof}\n  ${message}\n  ${fix}`);
      return rest > 0 ? [...told, `and ${rest} more of ${proof}.`] : told;
    })
    .join("\n\n");
}
