import type { RatingsFile } from "../schema/types.ts";
import type { Texts } from "./interface-texts.ts";

/**
 * Puts the rating scale and the other word lists into a language. _data/ratings.json has the publisher's words, in the site's language;
 * for reports in other languages the words are those of _data/strings.
 *
 * @param siteLang the language that ratings.json is written in
 * @param lang the language that is wanted; another kind of the same one, such as en-US for en-GB, has the publisher's words too
 * @param t the interface texts of the language that is wanted
 */
export function wordRatings(ratings: RatingsFile, siteLang: string, lang: string, t: Texts): RatingsFile {
  if (baseOf(siteLang) === baseOf(lang)) return ratings;
  return {
    ...ratings,
    verdicts: ratings.verdicts.map((term) => ({
      ...term,
      label: t(`verdict.${term.id}.label`),
      definition: t(`verdict.${term.id}.definition`),
    })),
    flags: ratings.flags.map((term) => ({ ...term, label: t(`flag.${term.id}.label`), definition: t(`flag.${term.id}.definition`) })),
    statuses: ratings.statuses.map((term) => ({
      ...term,
      label: t(`status.${term.id}.label`),
      definition: t(`status.${term.id}.definition`),
    })),
    stances: ratings.stances.map((term) => ({
      ...term,
      label: t(`stance.${term.id}.label`),
      definition: t(`stance.${term.id}.definition`),
    })),
    sourceKinds: ratings.sourceKinds.map((term) => ({
      ...term,
      label: t(`source-kind.${term.id}.label`),
      definition: t(`source-kind.${term.id}.definition`),
    })),
  };
}

function baseOf(lang: string): string {
  return lang.split("-")[0] ?? lang;
}
