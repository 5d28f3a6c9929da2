import { contentPolicy } from "../content-policy.ts";

/** Pages that need another policy than all others, such as forms that talk to a server. */
export interface PolicyException {
  /** A path of the site with a star at its end, and names with a colon for single parts of it: /admin/*, /:report/:claim/embed/*. */
  path: string;
  /** The whole Content-Security-Policy of these pages. */
  policy: string;
  /** Whether other sites may show these pages in a frame. */
  mayBeFramed?: boolean;
}

/** What pages of this site never ask the browser for. Only names that browsers know: of others they complain to the reader's console. */
const unused = [
  ..."accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope magnetometer".split(" "),
  ..."microphone midi payment picture-in-picture publickey-credentials-get screen-wake-lock usb xr-spatial-tracking".split(" "),
];

/**
 * Writes the file _headers, which Netlify (https://docs.netlify.com/manage/routing/headers/) and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/configuration/headers/) read: what they send with every file.
 *
 * One policy stands for all pages, with the hashes of all their style sheets: where two patterns fit a path, Cloudflare sends both policies
 * and browsers then obey both. So an exception first takes the general one away; Netlify passes over that line, as a later value wins there.
 *
 * X-Frame-Options repeats what frame-ancestors says, for programs that know it alone. Netlify sends it with the exceptions as well; browsers
 * then go by frame-ancestors (https://www.w3.org/TR/CSP3/#frame-ancestors-and-frame-options).
 *
 * @param styles the style sheets that are written into pages
 * @param exceptions the pages whose policy is their own
 */
export function writeHeadersFile(styles: Iterable<string>, exceptions: readonly PolicyException[]): string {
  return [
    "/*",
    `  Content-Security-Policy: ${contentPolicy(styles)}; frame-ancestors 'none'`,
    "  X-Frame-Options: DENY",
    `  Permissions-Policy: ${unused.map((name) => `${name}=()`).join(", ")}`,
    "  Referrer-Policy: no-referrer",
    "  X-Content-Type-Options: nosniff",
    // Whatever is published is public: other sites' scripts may read it, as they may copy it.
    "  Access-Control-Allow-Origin: *",
    "/assets/fonts/*",
    "  Cache-Control: public, max-age=2592000",
    ...exceptions.flatMap(({ path, policy, mayBeFramed = false }) => [
      path,
      ...(mayBeFramed ? ["  ! X-Frame-Options"] : []),
      "  ! Content-Security-Policy",
      `  Content-Security-Policy: ${policy}`,
    ]),
    "",
  ].join("\n");
}
