import { shortenText } from "../../../check/show-value.ts";
import type { Speaker } from "../../../schema/types.ts";
import { cleanLine, paragraphsOf } from "./clean-text.ts";
import type { FoundReview } from "./find-reviews.ts";
import type { LinkedNode, Unread } from "./linked-node.ts";
import { ReadValues, type Surroundings } from "./read-values.ts";
import type { GivenRating, Publication, ReviewFacts } from "./review-facts.ts";

/** Reads what a ClaimReview says, in the many ways in which it is written. */
export function readReview({ review, around }: FoundReview, surroundings: Surroundings): ReviewFacts {
  const read = new ReadValues(surroundings);
  const items = review.nodes("itemReviewed");
  const claims = items.filter(isClaim);
  const works = items.filter((item) => !isClaim(item));
  const authors = [...claims, ...works].flatMap((item) => readSpeakers(item, read));
  const claimed = [...claims, ...works].map((item) => read.date(item, "datePublished") ?? read.date(item, "dateCreated"));
  const { claim, longClaim, others } = readWordings(review, claims, read);
  const facts: ReviewFacts = {
    claim,
    longClaim,
    url: read.address(review, "url") ?? read.address(review, "mainEntityOfPage") ?? (around === null ? undefined : read.asAddress(around)),
    title: read.line(review, "headline", "name"),
    published: read.date(review, "datePublished") ?? read.date(review, "dateCreated"),
    modified: read.date(review, "dateModified"),
    lang: read.language(review, "inLanguage") ?? surroundings.lang,
    ...readAuthorship(review, read),
    rating: readRating(review, read),
    body: ["reviewBody", "articleBody", "text", "description", "abstract"].flatMap((name) => review.texts(name).flatMap(paragraphsOf)),
    speaker: authors[0],
    claimed: claimed.find((date) => date !== undefined),
    appearances: [
      ...claims.flatMap((item) => [...readPublications(item, "firstAppearance", read), ...readPublications(item, "appearance", read)]),
      ...works.flatMap((work) => readWork(work, read)),
      ...review.texts("itemReviewed").flatMap((text) => publicationAt(review, "itemReviewed", text, read)),
    ],
    cited: ["citation", "isBasedOn"].flatMap((name) => readPublications(review, name, read)),
    left: [],
  };
  const unplaced = [
    ...authors.slice(1).map(({ name }) => `itemReviewed.author: “${name}”`),
    ...others.map((wording) => `another wording of the claim: “${shortenText(wording, 100)}”`),
  ];
  return { ...facts, left: [...unplaced, ...review.unread().map(describe)] };
}

function isClaim(item: LinkedNode): boolean {
  return item.types.length === 0 || item.types.some((type) => type === "Claim" || type === "Statement" || type === "Quotation");
}

/** The claim, a longer wording of it in the Claim’s own text, and whatever else it is called. */
function readWordings(
  review: LinkedNode,
  claims: readonly LinkedNode[],
  read: ReadValues,
): { claim: string | undefined; longClaim: string | undefined; others: string[] } {
  const texts = claims.flatMap((claim) => read.line(claim, "text") ?? []);
  const names = claims.flatMap((claim) => [read.line(claim, "name", "headline", "alternateName"), read.line(claim, "description")]);
  const claim = read.line(review, "claimReviewed") ?? texts[0] ?? names.find((name) => name !== undefined);
  const longClaim = texts.find((text) => text.length > (claim?.length ?? 0));
  const others = [...texts, ...names].filter((text) => text !== undefined && text !== claim && text !== longClaim);
  return { claim, longClaim, others: [...new Set(others)].filter((text) => text !== undefined) };
}

function readSpeakers(item: LinkedNode, read: ReadValues): Speaker[] {
  const named = item
    .texts("author")
    .map(cleanLine)
    .filter((name) => name !== "");
  const known = item.nodes("author").flatMap((author): Speaker[] => {
    const name = read.line(author, "name", "legalName");
    if (name === undefined) return [];
    const isBody = author.types.some((type) => /Organization|Corporation|NGO|Party$/.test(type));
    return [
      {
        name,
        ...(isBody ? { kind: "organization" as const } : {}),
        role: read.line(author, "jobTitle"),
        sameAs: read.address(author, "sameAs") ?? read.address(author, "url"),
      },
    ];
  });
  return [...known, ...named.map((name) => ({ name }))];
}

/** In the older form the thing reviewed is the work itself, and its author is who makes the claim. */
function readWork(work: LinkedNode, read: ReadValues): Publication[] {
  const publication = { ...readPublication(work, read), author: undefined, published: undefined };
  return Object.values(publication).every((value) => value === undefined) ? [] : [publication];
}

function readPublications(node: LinkedNode, property: string, read: ReadValues): Publication[] {
  return node
    .parts(property)
    .flatMap((part) => (typeof part === "string" ? publicationAt(node, property, part, read) : readPublication(part, read)))
    .filter((publication) => Object.values(publication).some((value) => value !== undefined));
}

function publicationAt(node: LinkedNode, property: string, text: string, read: ReadValues): Publication[] {
  const url = read.asAddress(text);
  if (url === undefined) node.giveBack(property, text);
  return url === undefined ? [] : [{ url }];
}

function readPublication(node: LinkedNode, read: ReadValues): Publication {
  return {
    url: read.address(node, "url") ?? read.address(node, "sameAs") ?? read.address(node, "@id"),
    headline: read.line(node, "headline", "name"),
    publisher: read.name(node, "publisher"),
    author: read.name(node, "author"),
    published: read.date(node, "datePublished"),
    lang: read.language(node, "inLanguage"),
    archivedUrl: read.address(node, "archivedAt"),
  };
}

/** A person who wrote the review, and the organisation that published it; who is called its author is often the organisation. */
function readAuthorship(review: LinkedNode, read: ReadValues): Pick<ReviewFacts, "publisher" | "author"> {
  const publisher = read.name(review, "publisher") ?? read.name(review, "sourceOrganization");
  const [author] = review.nodes("author");
  const name = author === undefined ? cleanLine(review.text("author") ?? "") : (read.line(author, "name", "legalName") ?? "");
  if (name === "") return { publisher };
  const isPerson = author?.types.includes("Person") === true || (author === undefined && publisher !== undefined && publisher !== name);
  // The address and profiles of an author say nothing that the address of the review does not.
  for (const property of ["url", "sameAs"]) author?.texts(property);
  if (isPerson) return { publisher: publisher ?? (author === undefined ? undefined : read.name(author, "worksFor")), author: name };
  return { publisher: publisher ?? name, author: publisher === undefined || publisher === name ? undefined : name };
}

function readRating(review: LinkedNode, read: ReadValues): GivenRating {
  const [rating] = review.nodes("reviewRating");
  if (rating === undefined) {
    const text = cleanLine(review.text("reviewRating") ?? "");
    return text === "" ? {} : isNumber(text) ? { value: text } : { words: text };
  }
  const value = read.line(rating, "ratingValue");
  const words = read.line(rating, "alternateName", "name");
  const isWord = value !== undefined && !isNumber(value);
  return {
    words: words ?? (isWord ? value : undefined),
    ...(isWord && words === undefined ? {} : { value }),
    best: read.line(rating, "bestRating"),
    worst: read.line(rating, "worstRating"),
    explanation: rating.texts("ratingExplanation").concat(rating.texts("description")).map(cleanLine).join(" ") || undefined,
  };
}

function isNumber(text: string): boolean {
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(text);
}

function describe({ path, value }: Unread): string {
  const shown = typeof value === "string" ? `“${cleanLine(value)}”` : cleanLine(JSON.stringify(value));
  return `${shortenText(cleanLine(path), 80)}: ${shortenText(shown, 100)}`;
}
