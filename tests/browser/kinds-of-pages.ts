import { gzipSync } from "node:zlib";
import { readPages } from "../site/read-pages.ts";
import { isClaimPage } from "./visit-pages.ts";

/** A page that stands for all of its kind. */
export interface KindOfPage {
  /** The kind, as the page's body has it for a class: claim, report, method … */
  kind: string;
  /** Relative to the site's root. */
  path: string;
  /** Gzipped, as a server sends it. */
  bytes: number;
}

/** Gives the heaviest page of each kind that a site has. */
export function listKindsOfPages(folder: string): KindOfPage[] {
  const heaviest = new Map<string, KindOfPage>();
  for (const { path, html } of readPages(folder)) {
    const kind = /<body class="page page--([\w-]+)/.exec(html)?.[1] ?? (isClaimPage(path) ? "card" : "forms");
    const page = { kind, path, bytes: gzipSync(html).length };
    if (page.bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, page);
  }
  return [...heaviest.values()];
}
