/** The kinds of page; each has a template of the same name in templates/pages. A page of the kind "data" is a file for machines. */
export type PageKind =
  | "home"
  | "claims"
  | "names"
  | "search"
  | "report"
  | "claim"
  | "history"
  | "embed"
  | "sources"
  | "method"
  | "about"
  | "corrections"
  | "report-corrections"
  | "moved"
  | "not-found"
  | "data";

/** Where a page is and what it is about; what it shows is worked out when it is rendered. */
export interface Page {
  kind: PageKind;
  /** Relative to the site's root, with the file name: iran-nuclear-offer/index.html. */
  path: string;
  /** Places of the report and the claim in the site's model, for data in its published part; -1 where the page has none. */
  report: number;
  claim: number;
  /** The language of the page of a translated claim; left out where a page is in the language of its report or of the site. */
  lang?: string;
  /** Whether search engines are kept out, though the page is for readers: a translation that is out of date. */
  hidden?: boolean;
}

/** As much of a page as its style sheet depends on. */
export type StyledPage = Pick<Page, "kind" | "path" | "lang">;

/** The way from a page back to the site's root: "" or "../" repeated, so that pages work under any prefix and from files. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** The way back to the site's root that a page's links begin with. The not-found page is shown at any depth, so its links start at the server's root. */
export function wayBack({ kind, path }: StyledPage, baseUrl: string): string {
  return kind === "not-found" ? new URL(baseUrl).pathname : rootOf(path);
}

export { canonicalUrl } from "../report/canonical-url.ts";
