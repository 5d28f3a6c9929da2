/**
 * Gives the headers that a host sends with a file, by its file _headers.
 *
 * Both read it from top to bottom. Where two rules fit, Netlify sends the later value of a header and passes over lines that begin with an
 * exclamation mark (https://github.com/netlify/build, headers-parser); Cloudflare Pages sends both values in one, and takes a header away at
 * such a line (https://developers.cloudflare.com/pages/configuration/headers/). In both, a star stands for anything, also for nothing, and a
 * name with a colon for one part of the path.
 *
 * @param path as it is asked for: /harbour-bridge/
 */
export function headersFor(headers: string, path: string, host: "Netlify" | "Cloudflare Pages"): Record<string, string> {
  const sent: Record<string, string> = {};
  let fits = false;
  for (const line of headers.split("\n")) {
    if (line.startsWith("/")) fits = toPattern(line).test(path);
    else if (fits) apply(line.trim(), sent, host);
  }
  return sent;
}

function apply(line: string, sent: Record<string, string>, host: "Netlify" | "Cloudflare Pages"): void {
  const removed = /^!\s*(\S+)$/.exec(line)?.[1];
  if (removed !== undefined) {
    if (host === "Cloudflare Pages") delete sent[removed];
    return;
  }
  const [, name = "", value = ""] = /^([^:]+):\s*(.+)$/.exec(line) ?? [];
  if (name === "") return;
  const before = sent[name];
  sent[name] = host === "Netlify" || before === undefined ? value : `${before}, ${value}`;
}

function toPattern(rule: string): RegExp {
  const parts = rule
    .split(/(\*|:[A-Za-z]\w*)/)
    .map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")));
  return new RegExp(`^${parts.join("")}$`);
}
