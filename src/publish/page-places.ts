/** The places of a page in one text: as a set they would take more memory than the page. */
export type PagePlaces = string;

/** Makes the function that gathers the places of a page from its ids. Pages of a kind mostly have the same ones, which then are one text. */
export function createGatherPlaces(): (ids: Iterable<string>) => PagePlaces {
  const known = new Map<string, string>();
  return (ids) => {
    const places = `\n${[...ids].join("\n")}\n`;
    const before = known.get(places);
    if (before !== undefined) return before;
    if (known.size > mostKnown) known.clear();
    known.set(places, places);
    return places;
  };
}

const mostKnown = 10_000;

/** Tells whether a page has a place; "" is its beginning, which every page has, even one of which nothing is known. */
export function hasPlace(places: PagePlaces | undefined, fragment: string): boolean {
  return fragment === "" || places?.includes(`\n${fragment}\n`) === true;
}
