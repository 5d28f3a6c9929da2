import { stringsFor } from "../../report/interface-texts.ts";
import { viewVerdict, type VerdictView } from "../../report/verdict-view.ts";
import type { Site } from "../derive-site.ts";
import { browseWays, type BrowseWays, type ListedClaim } from "../lists/list-data.ts";

/** What the search page shows before anything is searched for, and what its script makes results from. */
export interface SearchView {
  /** Those that some claim has. */
  verdicts: VerdictView[];
  /** Texts with several forms, as JSON. */
  forms: { count: string; statuses: string };
  /** A claim to make the results after; what it says is replaced. */
  model: ListedClaim;
  ways: BrowseWays;
}

/** Arranges the search page. */
export function viewSearch(site: Site): SearchView {
  const { ratings, site: file, strings } = site.project;
  const given = new Set(site.digests.flatMap(({ entries }) => entries.map(({ verdict }) => verdict)));
  const verdicts = ratings.verdicts
    .map(({ id }) => viewVerdict(ratings, id, ""))
    .filter(({ id }) => [...given].some((each) => each === id));
  return {
    verdicts,
    forms: {
      count: JSON.stringify(stringsFor(strings, file.lang)["search.count"]),
      statuses: JSON.stringify(Object.fromEntries(ratings.statuses.map(({ id, label }) => [id, label]))),
    },
    model: {
      path: "index.html",
      statement: "…",
      lang: site.lang,
      dir: site.dir,
      verdict: viewVerdict(ratings, ratings.verdicts[0]?.id, ""),
      status: "status",
      speaker: "",
      report: { id: "", path: "index.html", title: "…" },
      day: null,
    },
    ways: browseWays(site),
  };
}
