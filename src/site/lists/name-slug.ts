import { createHash } from "node:crypto";
import { foldName } from "../../check/rules/fold-name.ts";

/** Names that Windows keeps for devices: no folder can be called so there. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** In characters. */
const longest = 60;

/**
 * Names the folder of a person's or a publisher's list. It depends on the name alone, so that it stays whatever else is published: a name of
 * plain words is its own address, and any other, which two names could share once accents and signs are gone, has a mark made from all of it.
 *
 * @returns small Latin letters, digits and hyphens, two of them before the mark; names that differ in more than case and spaces differ in it
 */
export function nameSlug(name: string): string {
  const folded = foldName(name);
  if (/^[a-z0-9]+( [a-z0-9]+)*$/.test(folded) && folded.length <= longest && !device.test(folded)) return folded.replaceAll(" ", "-");
  const readable = folded
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, "");
  return `${readable === "" ? "name" : readable}--${createHash("sha256").update(folded).digest("hex").slice(0, 12)}`;
}
