import type { Source } from "../../../schema/types.ts";
import { findTwin } from "../source/find-twin.ts";
import { foldTitle } from "../source/fold-title.ts";
import { proposeSourceId } from "../source/propose-source-id.ts";
import type { ReviewFacts } from "./review-facts.ts";
import { sourceOfReview } from "./source-of-review.ts";

/** The sources of a report, to which those of an import are added. */
export class GatheredSources {
  readonly added = new Map<string, Source>();
  #all: Record<string, Source>;
  #lang: string;

  /**
   * @param there the sources that the report has
   * @param lang the language of the report
   */
  constructor(there: Readonly<Record<string, Source>>, lang: string) {
    this.#all = { ...there };
    this.#lang = lang;
  }

  /** The id of the source that a review is; it is added when it is not there. Undefined when the review does not say where it stands. */
  idOf(facts: ReviewFacts): string | undefined {
    const source = sourceOfReview(facts, this.#lang);
    if (source === null) return undefined;
    const twin = findTwin(source, this.#all);
    if (twin !== null) return twin.id;
    // The same publisher has one name in a report.
    const spelt = Object.values(this.#all).find(({ publisher }) => foldTitle(publisher) === foldTitle(source.publisher));
    const isTaken = (id: string): boolean => Object.hasOwn(this.#all, id);
    const named = { ...source, publisher: spelt?.publisher ?? source.publisher };
    const id =
      proposeSourceId(named.publisher, named.published, isTaken) ??
      proposeSourceId(new URL(source.url).hostname.replace(/^www\./, ""), named.published, isTaken) ??
      proposeSourceId("review", named.published, isTaken) ??
      "review";
    this.#all[id] = named;
    this.added.set(id, named);
    return id;
  }
}
