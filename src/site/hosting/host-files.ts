import { contentPolicy } from "../content-policy.ts";
import type { Site } from "../derive-site.ts";
import { wayBack } from "../page.ts";
import type { RenderPage } from "../render-page.ts";
import { adminPolicy } from "./admin-policy.ts";
import { writeHeadersFile, type PolicyException } from "./headers-file.ts";
import { writeRedirectsFile } from "./redirects-file.ts";

/** A file that tells a host how to publish the site. */
export interface HostFile {
  /** Relative to the site's root. */
  path: string;
  text: string;
}

/**
 * Makes the files by which static hosts are told what to do: headers, redirects, that GitHub Pages should publish every file as it is, and
 * the site's own host name where site.json asks for it. Hosts that do not know them publish them or leave them out; no page needs them.
 */
export function makeHostFiles(site: Site, { stylesOf }: Pick<RenderPage, "stylesOf">): HostFile[] {
  const pages = [...site.pages.filter(({ kind }) => kind !== "data"), ...site.reports.flatMap(({ samples }) => samples)];
  // Pages of one kind that lie equally deep have the same style sheets.
  const differing = [...new Map(pages.map((page) => [`${page.kind} ${wayBack(page, site.baseUrl)}`, page])).values()];
  const written = (areCards: boolean): Set<string> =>
    new Set(differing.filter(({ kind }) => (kind === "embed") === areCards).flatMap((page) => stylesOf(site, page)));
  const redirects = writeRedirectsFile(site);
  return [
    { path: "_headers", text: writeHeadersFile(written(false), policyExceptions(site, written(true))) },
    ...(redirects === "" ? [] : [{ path: "_redirects", text: redirects }]),
    { path: ".nojekyll", text: "" },
    ...(site.project.site.cname === true ? [{ path: "CNAME", text: `${new URL(site.baseUrl).hostname}\n` }] : []),
  ];
}

/** Pages that are not made from templates/layouts/page.njk and need a policy of their own. */
function policyExceptions({ project }: Site, cardStyles: Set<string>): PolicyException[] {
  const { admin } = project.site;
  return [
    // Cards are made to be shown by other sites, and nothing else is.
    ...(cardStyles.size === 0
      ? []
      : [{ path: "/:report/:claim/embed/*", policy: `${contentPolicy(cardStyles)}; frame-ancestors *`, mayBeFramed: true }]),
    ...(admin === undefined ? [] : [{ path: "/admin/*", policy: adminPolicy(admin) }]),
  ];
}
