import type { RatingsFile, SiteFile, StringsFile } from "../schema/types.ts";
import { checkRatings } from "./check-ratings.ts";
import { checkLanguage, type Languages } from "./check-language.ts";
import { checkUncited, type UncitedText } from "./check-uncited.ts";
import { checkStrings } from "./check-strings.ts";
import { loadJsonFile, type LoadedFile } from "./load-json-file.ts";
import type { ProjectListing } from "./list-project.ts";
import type { Problem } from "./problem.ts";

/** What all reports share. A part is null when its file is broken. */
export interface SiteData {
  site: SiteFile | null;
  ratings: RatingsFile | null;
  /** Interface texts by language; a broken file is left out. */
  strings: Record<string, StringsFile>;
  /** The languages that a site or report may be in. */
  languages: Languages;
  problems: Problem[];
}

/**
 * Reads and checks _data/.
 *
 * @param root the project's folder
 */
export function checkSiteData(root: string, listing: ProjectListing): SiteData {
  if (!listing.hasData) return { site: null, ratings: null, strings: {}, languages: { names: null, faults: new Map() }, problems: [] };
  const site = explainMissing(loadJsonFile(root, "site", "_data/site.json"), "says who publishes the site");
  const ratings = explainMissing(loadJsonFile(root, "ratings", "_data/ratings.json"), "has the words of the rating scale");
  const texts = listing.languages.map((language) => ({ language, ...loadJsonFile(root, "strings", `_data/strings/${language}.json`) }));
  const strings: Record<string, StringsFile> = {};
  for (const { language, value } of texts) if (value !== null) strings[language] = value;
  const { en: english } = strings;
  const languages: Languages = {
    names: listing.hasAllLanguages ? listing.languages : null,
    faults: new Map(
      texts.map((text) => [text.language, once(() => (english === undefined ? [] : checkStrings(text, text.language, english)))]),
    ),
  };
  return {
    site: site.value,
    ratings: ratings.value,
    strings,
    languages,
    problems: [
      ...site.problems,
      ...ratings.problems,
      ...texts.flatMap(({ problems }) => problems),
      ...checkRatings(ratings),
      ...checkLanguage(site, site.value?.lang, languages),
      ...checkUncited(site, site.value === null ? [] : listSections(site.value)),
    ],
  };
}

/** The texts of the pages about the publisher and about corrections. */
function listSections({ about, corrections }: SiteFile): UncitedText[] {
  return Object.entries({ about, corrections }).flatMap(([name, sections]) =>
    sections.map(({ text }, place) => ({ text, pointer: `/${name}/${place}/text` })),
  );
}

/** Many reports may ask for the same. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function explainMissing<Value>(loaded: LoadedFile<Value>, purpose: string): LoadedFile<Value> {
  const problems = loaded.problems.map((problem) =>
    problem.rule === "missing-file"
      ? {
          ...problem,
          message: `The project has no ${loaded.file}, which ${purpose}.`,
          fix: "Add it; another project’s file shows what belongs into it.",
        }
      : problem,
  );
  return { ...loaded, problems };
}
