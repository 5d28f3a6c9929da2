import type { Problem } from "../../../check/problem.ts";
import { LiveProject } from "../../serve/live-project.ts";
import { UsageError } from "../../usage-error.ts";

/** What a check needs to know, and whom it tells. */
interface KeepOptions {
  root: string;
  /** The day of the check, YYYY-MM-DD. */
  today: string;
  /** The commit that the caller named, to compare the claims with; without one, that of site.json counts. */
  published: string | undefined;
  /** Is told why nothing is compared, when the commit of site.json cannot be read. */
  warn: (reason: string) => void;
}

/** The problems of a whole project while somebody works on it. */
interface KeptProblems {
  /** Takes note of changed files: their paths from the project's root, with forward slashes. */
  take(changed: readonly string[]): void;
  /**
   * Reads the reports that have changed, all of them the first time, and gives the problems of all.
   *
   * @throws UsageError when the commit that the caller named cannot be read
   */
  find(): Problem[];
}

/** Opens a project whose problems are asked for again and again. */
export function keepProblems({ root, today, published, warn }: KeepOptions): KeptProblems {
  const named = published === undefined ? {} : { publishedRef: published };
  const project = new LiveProject({ root, today: () => today, digest: () => null, ...named });
  return {
    take: (changed) => void project.take(changed),
    find: () => {
      project.takeCommit();
      while (project.waiting > 0) project.readNext();
      const { notCompared } = project;
      if (notCompared !== null && published !== undefined) throw new UsageError(notCompared);
      if (notCompared !== null) warn(notCompared);
      return project.problems;
    },
  };
}
