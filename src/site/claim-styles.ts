/** What the style sheet of a claim's page depends on. */
export interface ClaimTraits {
  /** Nothing has become of the check since it was published: no correction, second version, translation or notice. */
  isUnchanged: boolean;
  /** Some of it is read from right to left. */
  readsBack: boolean;
  /** The colours of the verdicts it shows: first its own, in which the quote in the article is marked, then those of related claims. */
  colours: readonly string[];
}

/** Style sheets and rules that a page does without. */
export interface LeftOut {
  styles: string[];
  components: string[];
  classes: (name: string) => boolean;
}

const changes = {
  components: ["correction-notice", "history", "languages"],
  classes: ["notice", "notice--correction", "notice--draft", "preview-notice"],
};

/** Most claims are true or mostly true, and so are the claims related to them: their pages carry no other colours. */
const usual = ["blue", "teal"];

/**
 * Names the kind of page, for styles, that a claim's page is. Most claims are of the plainest kinds, one for each verdict; for all others
 * a few kinds do, as the policy of the whole site names every style sheet.
 */
export function nameClaimStyles({ isUnchanged, readsBack, colours }: ClaimTraits): string {
  const [own = ""] = colours;
  if (isUnchanged && !readsBack) return `claim plain ${own}${colours.every((colour) => usual.includes(colour)) ? " usual" : ""}`;
  return `claim ${isUnchanged ? "unchanged" : "changed"} ${readsBack ? "both-ways" : "one-way"}`;
}

/**
 * Lists all kinds of page, for styles, that claims may have.
 *
 * @param colours of the verdicts of the scale
 * @param isTranslated whether it is asked for translations alone, whose pages are never of the plainest kinds
 */
export function listClaimStyles(colours: readonly string[], isTranslated = false): string[] {
  const either = [true, false];
  const traits = (isTranslated ? [false] : either).flatMap((isUnchanged) =>
    either.flatMap((readsBack) =>
      colours.flatMap((own) => [[own], [own, ...colours]].map((shown) => ({ isUnchanged, readsBack, colours: shown }))),
    ),
  );
  return [...new Set(traits.map(nameClaimStyles))];
}

/**
 * Says what a page carries no styles for.
 *
 * @param kind as nameClaimStyles names it, or the kind of a page that is no claim's, which does without nothing
 */
export function leaveOut(kind: string): LeftOut {
  const [, change, also = "", palette] = kind.split(" ");
  const isUnchanged = change === "plain" || change === "unchanged";
  const leftOut = isUnchanged ? changes : { components: [], classes: [] };
  const isLeft = (name: string): boolean => {
    const [block, colour] = name.split("--");
    if (change !== "plain" || colour === undefined) return false;
    return (block === "mark" && colour !== also) || (block === "verdict" && palette === "usual" && !usual.includes(colour));
  };
  return {
    styles: change === "plain" || also === "one-way" ? ["right-to-left.css"] : [],
    components: leftOut.components,
    classes: (name) => leftOut.classes.includes(name) || isLeft(name),
  };
}
