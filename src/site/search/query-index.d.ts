/** The digits that numbers are written in. */
export const digits: string;

/** How many claims one piece of records tells about. */
export const recordsInPiece: number;

/** What the search knows before it has loaded any list of words. */
export interface IndexRoot {
  /** The first letters of each list of words, sorted by their code units; the first one is empty. */
  heads: string[];
  /** Words that stand in so many claims that they are not indexed. */
  common: string[];
}

/** A claim that was found, by its report's number and its place in the report. */
export interface FoundClaim {
  report: number;
  claim: number;
}

/** What was found. */
export interface Findings {
  /** Best first. */
  found: FoundClaim[];
  /** Words of the query that were left out because they are too common. */
  ignored: string[];
}

/** Reads which claims a list of postings names, and how much each counts: 0 for the statement, 1 for the quotes, 2 for the finding. */
export function readPostings(text: string): Map<number, number>;

/** The name of the piece of the index that has the words from these letters on. */
export function termsPiece(head: string): string;

/** The name of the piece that says which claims have a verdict. */
export function verdictPiece(verdict: string): string;

/** The name of the piece that tells about a claim. */
export function recordsPiece(found: FoundClaim): { name: string; place: number };

/** Finds claims. */
export function findClaims(
  root: IndexRoot,
  load: (piece: string) => Promise<string>,
  query: string,
  verdict: string,
  mostPieces?: number,
): Promise<Findings>;
