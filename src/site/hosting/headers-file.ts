import { contentPolicy } from "../content-policy.ts";

/** Pages that need another policy than all others, such as forms that talk to a server. */
export interface PolicyException {
  /** A path of the site with a star at its end: /admin/*. */
  path: string;
  /** The whole Content-Security-Policy of these pages. */
  policy: string;
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
 * @param styles the style sheets that are written into pages
 * @param exceptions the pages whose policy is their own
 */
export function writeHeadersFile(styles: Iterable<string>, exceptions: readonly PolicyException[]): string {
  return [
    "/*",
    `  Content-Security-Policy: ${contentPolicy(styles)}; frame-ancestors 'none'`,
    `  Permissions-Policy: ${unused.map((name) => `${name}=()`).join(", ")}`,
    "  Referrer-Policy: no-referrer",
    "  X-Content-Type-Options: nosniff",
    // Whatever is published is public: other sites' scripts may read it, as they may copy it.
    "  Access-Control-Allow-Origin: *",
    "/assets/fonts/*",
    "  Cache-Control: public, max-age=2592000",
    ...exceptions.flatMap(({ path, policy }) => [path, "  ! Content-Security-Policy", `  Content-Security-Policy: ${policy}`]),
    "",
  ].join("\n");
}
