import { fileURLToPath } from "node:url";
import { readShortNames } from "../../src/site/short-names.ts";

const names = readShortNames(fileURLToPath(new URL("../../templates", import.meta.url)));

/** Gives a class of the templates as it is written in pages. */
export function writtenClass(name: string): string {
  return /class="(.*)"/.exec(names.inTemplate(`<p class="${name}">`))?.[1] ?? name;
}
