import type { OpenOptions } from "../../check/open-project.ts";
import type { Problem } from "../../check/problem.ts";
import type { ProofFailure } from "../../publish/proof-failure.ts";
import type { Site } from "../../site/derive-site.ts";
import type { ThreadAhead } from "./inspect/start-thread.ts";

/** How a site is to be built. */
export interface BuildTerms extends OpenOptions {
  /** The folder that the site goes into, in full. */
  output: string;
  preview: boolean;
  /** The address that replaces that of site.json. */
  baseUrl: string | undefined;
  /** Whether each report gets a ZIP. */
  zip: boolean;
  /** Whether published claims and their reports get pictures for where they are shared; a preview has none. */
  images: boolean;
  /** Whether reports that have not changed since the last build are left as they are. */
  remembers: boolean;
  /** Is told all problems, once, before any page is made. */
  onProblems: (problems: readonly Problem[]) => void;
  warn: (words: string) => void;
  /** Where progress is shown. */
  screen: { isTTY: boolean; write: (text: string) => unknown };
  /** Gives milliseconds. */
  clock: () => number;
  /** A thread for the inspection that was started before. */
  ahead?: ThreadAhead;
}

/** What came of a build. */
export type Built =
  | { outcome: "problems" }
  | { outcome: "disproved"; failures: ProofFailure[] }
  /** The site stands in the output; `made` reports of it were made anew. */
  | { outcome: "built"; site: Site; files: number; bytes: number; made: number };

/** What a build remembers, and where. */
export interface MemoryTerms {
  folder: string;
  key: string;
  begun: number;
}
