import type { CopyDifference } from "../../publish/compare-copies.ts";
import type { CopyFiles } from "./copy.ts";

const mostTold = 20;

/** Says in which files a copy differs, a line for each. */
export function tellDifference({ differing, missing, extra }: CopyDifference, { unread }: Pick<CopyFiles, "unread">): string {
  return [
    list("other bytes", differing),
    list("missing", missing),
    list("not of the site", extra),
    list(
      "could not be read",
      unread.map(({ path, reason }) => `${path} (${reason})`),
    ),
  ]
    .flat()
    .join("\n");
}

function list(what: string, paths: string[]): string[] {
  const rest = paths.length - mostTold;
  return [...paths.slice(0, mostTold).map((path) => `${what}: ${printable(path)}`), ...(rest > 0 ? [`${what}: ${rest} more`] : [])];
}

/** What another's server says must not steer the terminal it is printed on. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, "�").slice(0, 300);
}
