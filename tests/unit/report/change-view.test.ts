import { describe, expect, test } from "vitest";
import type { ClaimFile } from "../../../src/schema/types.ts";
import { buildClaim, claimPath } from "../../project-builder.ts";
import { claimWith } from "../history/test-repository.ts";
import { published, viewOf, words } from "./view-history-of.ts";

describe("what readers are told of a change", () => {
  /** The changes from the minimal claim to another, in words. */
  function told(now: Partial<ClaimFile>, was: Partial<ClaimFile> = {}): string[] {
    const { root, commit } = published(was);
    commit(claimWith(now));
    return viewOf(root).entries[0]?.changes.map(words) ?? [];
  }

  test("uses the words of the rating scale, dates in words and names of sources", () => {
    expect(
      told({
        status: "disputed",
        verdict: "mostly-true",
        flags: ["exaggerated"],
        asOf: "2025-03-11",
        evidence: (buildClaim().evidence ?? []).map((piece) => ({ ...piece, stance: "supports", note: "Seen again." })),
      }),
    ).toEqual([
      "Status: Verified → Disputed",
      "Verdict: True → Mostly true",
      "Flag “Exaggerated” added",
      "Source “Harlow Bridge Builders, Drawings of the bridge”, note added: Seen again.",
      "Source “Harlow Survey Office, Survey of the bridge”, note added: Seen again.",
      "As of: March\u00a010, 2025 → March\u00a011, 2025",
    ]);
  });

  test("shows texts word by word, and tells what came and went", () => {
    const [drawings, survey] = buildClaim().evidence ?? [];
    if (drawings === undefined || survey === undefined) throw new Error("The minimal claim has two pieces of evidence.");
    expect(
      told(
        { recheckBy: "2026-01-01", evidence: [survey, { ...drawings, stance: "supports", excerpt: "Length of the bridge: 420 m." }] },
        { recheckBy: undefined, related: [] },
      ),
    ).toEqual([
      "Source “Harlow Bridge Builders, Drawings of the bridge”, excerpt: [-Total length-]{+Length+} of the bridge: 420 m.",
      "Source: another order",
      "Check again by added: January\u00a01, 2026",
    ]);
  });

  test("shows a quote that was made shorter once", () => {
    expect(told({ quotes: [{ exact: "The new bridge in Harlow is 420 metres" }] })).toEqual([
      "Quote: The new bridge in Harlow is 420 metres[- long.-]",
    ]);
  });

  test("keeps words of the file that the scale and the texts do not have", () => {
    const { root, commit } = published();
    const old = { ...buildClaim(), verdict: "half-true", rating: 3, evidence: [{ source: "gone", stance: "supports", excerpt: "x" }] };
    commit({ [claimPath]: old });
    commit(claimWith());
    const changes = viewOf(root).entries[0]?.changes.map(words);
    expect(changes).toContain("Verdict: half-true → True");
    expect(changes).toContain("rating removed: 3");
    expect(changes).toContain("Source “gone” removed");
  });
});
