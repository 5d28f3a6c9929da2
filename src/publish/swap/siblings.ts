import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// Beside the output stand, while a build runs, folders named for what they hold: the site being made (next), the finished one that is about to
// be swapped in (ready), the former site while it is being replaced (old) and on its way out (gone); and a file that names the folders which the
// former site lends to the new one (lent). Only a whole former site is ever put back.
const purposes = ["next", "ready", "old", "gone", "lent"] as const;
type Purpose = (typeof purposes)[number];

/** Something beside an output that a process has made. */
export interface Sibling {
  path: string;
  purpose: Purpose;
  pid: number;
}

/** Names something beside an output for its purpose, and for the process that works on it. */
export function nameSibling(output: string, purpose: Purpose, pid: number): string {
  return `${output}.${purpose}-${pid}`;
}

/** Lists what processes have made beside an output. */
export function listSiblings(output: string): Sibling[] {
  const prefix = `${basename(output)}.`;
  return readdirSync(dirname(output)).flatMap((name) => {
    const [, found, pid] = (name.startsWith(prefix) && /^(\w+)-(\d+)$/.exec(name.slice(prefix.length))) || [];
    const purpose = purposes.find((one) => one === found);
    return purpose === undefined ? [] : [{ path: join(dirname(output), name), purpose, pid: Number(pid) }];
  });
}
