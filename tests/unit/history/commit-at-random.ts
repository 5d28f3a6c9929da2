import { existsSync } from "node:fs";
import { join } from "node:path";
import { pick, type Random } from "../../bench/random-words.ts";
import { buildClaim } from "../../project-builder.ts";
import type { TestRepository } from "./test-repository.ts";

export const reports = ["bridge", "harbour", "market"];
export const files = reports.flatMap((report) => ["length", "width", "height"].map((claim) => `claims/${report}/${claim}.json`));

/** Adds, edits, rewrites, deletes and moves claims, within reports and between them, on the main line and on branches that are merged. */
export function commitAtRandom({ root, commit, move, git }: TestRepository, random: Random, steps: number): void {
  const one = (from: readonly string[]): string => from[pick(random, 0, from.length - 1)] ?? "";
  const there = (): string[] => files.filter((file) => existsSync(join(root, file)));
  const name = (file: string): string => /([^/]+)\.json$/.exec(file)?.[1] ?? "";
  const step = (number: number): void => {
    const present = there();
    const free = files.filter((file) => !present.includes(file));
    const [from, to] = [one(present), one(free)];
    const finding = `The finding of step ${number}.`;
    const kind = pick(random, 0, 9);
    if (present.length < 3 || (kind < 3 && free.length > 0)) {
      // What is written anew is like nothing else, unless it is another claim's copy.
      const statement = kind === 0 ? `The bridge of ${number} has ${number} piers.` : `Copied in step ${number}.`;
      commit({ [to]: buildClaim({ statement, finding }) });
    } else if (kind < 5) commit({ [from]: buildClaim({ finding, verdict: one(["true", "mixed"]) as "true" }) });
    else if (kind < 6) commit({ [from]: null, "claims/note.txt": finding });
    else if (kind < 7 && free.length > 0) {
      commit({ [from]: null, [to]: { statement: finding, quotes: [{ exact: finding }], status: "verified", formerIds: [name(from)] } });
    } else if (free.length > 0) {
      move(from, to);
      commit(kind === 9 ? { [one(there())]: buildClaim({ finding }) } : {});
    } else commit({ [from]: buildClaim({ finding }) });
  };
  commit({ "README.md": "Begin" });
  for (let number = 0; number < steps; number += 1) {
    if (pick(random, 0, 7) > 0) step(number);
    else {
      git("checkout", "--quiet", "-b", "branch");
      step(number);
      step(number + 1000);
      git("checkout", "--quiet", "main");
      commit({ "README.md": `Meanwhile ${number}` });
      git("merge", "--quiet", "--no-ff", "branch");
      git("branch", "--quiet", "-D", "branch");
    }
  }
}
