import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What the names of the styles' files are. */
export type StyleFile = "apa.csl" | "chicago-author-date.csl";

// The package brings no types.
const load = createRequire(import.meta.url);
const { plugins }: { plugins: { config: { get(name: "@csl"): { styles: { get(name: string): string } } } } } = load("@citation-js/core");
load("@citation-js/plugin-csl");

/** The official styles, whole: that of the APA as Citation.js has it, and that of Chicago as it lies in this folder. */
export const wholeStyles: Record<StyleFile, string> = {
  "apa.csl": plugins.config.get("@csl").styles.get("apa"),
  "chicago-author-date.csl": readFileSync(new URL("chicago-author-date.csl", import.meta.url), "utf8"),
};
