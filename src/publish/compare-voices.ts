import type { BuiltPage } from "./built-page.ts";
import { collapse } from "./collapse.ts";

/** What the page, its markup and the claim's file say about one point: undefined for one that does not speak about it, null for nothing. */
export interface Voices {
  page?: string | null | undefined;
  markup?: string | null | undefined;
  file: string | null;
}

/** Takes what is wrong: the proof that fails, the message, and what to do. */
export type Tell = (proof: string, message: string, fix: string) => void;

/**
 * Compares what is said about a point after putting all white space into single spaces, as browsers do.
 *
 * @param fix what to do when they differ
 * @returns whether all say the same
 */
export function compareVoices(point: string, voices: Voices, tell: Tell, fix: string): boolean {
  const { page, markup, file } = voices;
  if ((page === undefined || page === file) && (markup === undefined || markup === file)) return true;
  const said = Object.entries(voices).flatMap(([who, text]: [string, string | null | undefined]) =>
    text === undefined ? [] : [[who, text === null ? null : collapse(text)] as const],
  );
  if (said.every(([, text]) => text === said[0]?.[1])) return true;
  const names: Record<string, string> = { page: "the page shows", markup: "the markup says", file: "the file has" };
  const list = said.map(([who, text]) => `${names[who] ?? who} ${text === null ? "nothing" : `“${text}”`}`).join(", ");
  tell("page-equals-markup", `The ${point} is not the same everywhere: ${list}.`, fix);
  return false;
}

/** What the places on the page that show a fact say; null where there is none, all of them where there are several. */
export function shownBy(page: BuiltPage, name: string, read: (fact: BuiltPage["facts"][number]) => string | null): string | null {
  let shown: string | null = null;
  for (const fact of page.facts) {
    if (fact.name !== name) continue;
    const said: string = read(fact) ?? "";
    shown = shown === null ? said : `${shown} | ${said}`;
  }
  return shown;
}
