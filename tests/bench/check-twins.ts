import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareContent, readContent } from "./compare-pages.ts";

/** How much the twin pages may differ from ours, as a share of words: what README.md declares. */
const declared = { claim: 0.02, other: 0.12 };
/** How many pages of each kind are compared; those of one kind are alike. */
const looked = 40;

/** What was compared. */
export interface TwinCheck {
  pages: number;
  /** Words that only one of two twin pages has, as a share of all, over the claim pages. */
  claimDifference: number;
  /** Bytes of the other's compared pages by bytes of ours. */
  bytes: number;
}

/**
 * Holds the pages that another generator made of the same claims against ours: they must say the same, or the times compare unequal work.
 *
 * @throws when a page is missing, or differs by more than is declared
 */
export function checkTwins(ours: string, theirs: string): TwinCheck {
  // Hugo is spared the pages of a report’s own corrections, and the cards of claims.
  const pages = readdirSync(ours, { recursive: true, encoding: "utf8" }).filter((path) =>
    /^report-\d+\/(?!corrections\/|.*\/embed\/).*\.html$/.test(path),
  );
  const claims = pages.filter((path) => path.split("/").length === 3 && !path.includes("/sources/"));
  const others = pages.filter((path) => !claims.includes(path));
  const sizes = { ours: 0, theirs: 0 };
  const compare = (path: string, most: number): number => {
    if (!existsSync(join(theirs, path))) throw new Error(`${path} is not among the pages to compare with.`);
    const [one, other] = [readFileSync(join(ours, path), "utf8"), readFileSync(join(theirs, path), "utf8")];
    sizes.ours += one.length;
    sizes.theirs += other.length;
    const { share, missing, extra } = compareContent(readContent(one), readContent(other));
    if (share <= most) return share;
    throw new Error(
      `${path} says something else than its twin: ${(share * 100).toFixed(1)} % of the words differ, and ${most * 100} % are declared.\n` +
        `  only ours: ${missing.slice(0, 40).join(" ")}\n  only theirs: ${extra.slice(0, 40).join(" ")}\n` +
        "  Bring the templates in tests/bench/hugo up to what templates/ says now.",
    );
  };
  const shares = sample(claims).map((path) => compare(path, declared.claim));
  const rest = sample(others).map((path) => compare(path, declared.other));
  const claimDifference = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { pages: shares.length + rest.length, claimDifference, bytes: sizes.theirs / sizes.ours };
}

/** Holds two folders against each other, file by file, but for files that only the first has. */
export function checkSame(ours: string, theirs: string): void {
  for (const path of readdirSync(theirs, { recursive: true, encoding: "utf8" })) {
    if (!path.includes(".")) continue;
    if (readFileSync(join(ours, path)).equals(readFileSync(join(theirs, path)))) continue;
    throw new Error(`${path} is not the same in ${ours} and ${theirs}.`);
  }
}

function sample(paths: string[]): string[] {
  const step = Math.max(1, Math.floor(paths.length / looked));
  return paths.filter((_, index) => index % step === 0);
}
