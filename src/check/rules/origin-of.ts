import type { Source } from "../../schema/types.ts";
import { foldName } from "./fold-name.ts";

/** Who first published a source. Five copies of one wire story have one origin. */
export function originOf({ origin, publisher }: Source): string {
  return origin ?? publisher;
}

/** The different origins among sources, each as it is first written; spellings that differ only in case and spaces are one. */
export function independentOrigins(sources: Source[]): string[] {
  const origins = new Map<string, string>();
  for (const source of sources) {
    const name = originOf(source);
    const key = foldName(name);
    if (!origins.has(key)) origins.set(key, name.trim());
  }
  return [...origins.values()];
}
