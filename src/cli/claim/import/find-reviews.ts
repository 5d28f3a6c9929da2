import { bareName, isProperties, LinkedNode } from "./linked-node.ts";

/** A ClaimReview that was found, and the nearest address around it: of the feed's entry, or of the page. */
export interface FoundReview {
  review: LinkedNode;
  around: string | null;
}

/**
 * Finds every ClaimReview in a JSON-LD document, wherever it stands: alone, in a list, a graph, a feed, a list of items, or as the review of an
 * article. One that stands inside another thing and is named again by its @id is found once.
 *
 * @param page the address of the page that the document stands on; null when it is no page, as a feed
 */
export function findReviews(document: unknown, page: string | null): FoundReview[] {
  const identified = new Map<string, Record<string, unknown>>();
  const reviews: { value: Record<string, unknown>; around: string | null }[] = [];
  // Not by recursion: what comes from elsewhere may be nested as deep as it likes.
  const open: { value: unknown; around: string | null }[] = [{ value: document, around: page }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, around } = next;
    if (Array.isArray(value)) open.push(...value.map((each: unknown) => ({ value: each, around })).toReversed());
    if (!isProperties(value)) continue;
    const id = value["@id"];
    const isReference = Object.keys(value).length === 1 && typeof id === "string";
    if (isReference) continue;
    if (typeof id === "string") identified.set(id, { ...identified.get(id), ...value });
    if (isClaimReview(value)) reviews.push({ value: { ...value }, around });
    const own = value["url"];
    const inside = typeof own === "string" && hasType(value, pages) ? own : around;
    open.push(
      ...Object.values(value)
        .map((each) => ({ value: each, around: inside }))
        .toReversed(),
    );
  }
  const seen = new Set<unknown>();
  return reviews.flatMap(({ value, around }) => {
    const id = value["@id"];
    if (typeof id === "string" && seen.has(id)) return [];
    seen.add(id);
    return { review: new LinkedNode(value, identified), around };
  });
}

/** Things whose address is that of a review in them; that of a whole feed is not. */
const pages = /^(DataFeedItem|ListItem|\w*Article|WebPage|ItemPage|BlogPosting)$/;

function isClaimReview(value: Readonly<Record<string, unknown>>): boolean {
  return hasType(value, /^ClaimReview$/);
}

function hasType(value: Readonly<Record<string, unknown>>, wanted: RegExp): boolean {
  return [value["@type"]].flat().some((type) => typeof type === "string" && wanted.test(bareName(type)));
}
