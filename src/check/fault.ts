import type { Position } from "./located-value.ts";
import type { Problem } from "./problem.ts";
import type { ProblemId } from "./problem-ids.ts";

/** What is wrong at a place of a text, before it is known which file the text is from. */
export interface Fault extends Position {
  rule: ProblemId;
  /** What is wrong, with the value seen, in full sentences. */
  message: string;
  /** What to do about it, in full sentences. */
  fix: string;
}

/** Makes problems that stop publication of the faults of one file. */
export function toProblems(file: string, faults: readonly Fault[]): Problem[] {
  return faults.map(({ rule, line, column, message, fix }) => ({ rule, severity: "error", file, line, column, message, fix }));
}

const mostFaults = 100;

/**
 * Makes faults of what was found in one part of the reading of a file, a hundred at most: a file with more is broken as a whole, and
 * wording them all would take longer than reading them.
 */
export function capFaults<Found>(found: readonly Found[], make: (one: Found) => Fault): Fault[] {
  const faults = found.slice(0, mostFaults).map(make);
  const last = faults.at(-1);
  const more = found.length - mostFaults;
  if (more <= 0 || last === undefined) return faults;
  const message = `There are ${more} more problems of this kind in the file; only the first ${mostFaults} are listed.`;
  return [...faults, { ...last, message, fix: "Mend these first, and check again." }];
}
