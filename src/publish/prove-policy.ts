import { createHash } from "node:crypto";
import type { BuiltPage } from "./built-page.ts";
import type { ProofFailure } from "./proof-failure.ts";

/** Words in a policy that would let run what is written into a page, or what another server gives. */
const loose = /'unsafe-[a-z-]+'|'nonce-|'strict-dynamic'|(^|[\s;])(\*|data:|blob:|https?:)/i;

/**
 * Proves that a page states one Content-Security-Policy before anything it rules over, that the policy lets nothing in but the site's own
 * files, and that what is written into the page is what the policy lets in: else browsers leave the style out, or let a script in.
 *
 * @param headers the file _headers, whose policy browsers obey as well; null where there is none
 */
export function provePolicy(page: BuiltPage, headers: string | null): ProofFailure[] {
  const failures: ProofFailure[] = [];
  const tell = (message: string, fix: string): void => void failures.push({ proof: "policy-strict", file: page.path, message, fix });
  const [policy, ...others] = page.policies;
  if (policy === undefined || others.length > 0) {
    tell(`The page states ${page.policies.length} policies for browsers.`, "State one, as templates/layouts/page.njk does.");
    return failures;
  }
  const { text, late } = policy;
  if (late) tell("The policy stands behind things that it should rule over.", "Put it right behind the page’s character set.");
  if (!/^default-src 'none'(;|$)/.test(text))
    tell(`The policy “${text}” does not begin by letting nothing in.`, "Begin it with default-src 'none'.");
  const word = loose.exec(text)?.[0].trim();
  if (word !== undefined)
    tell(`The policy has the word ${word}, which lets strange things in.`, "Name the site’s own files and hashes alone.");
  for (const style of page.styles) {
    if (headers?.includes(hashOf(style)) === false) {
      tell(
        `The file _headers does not know the style sheet that begins “${style.slice(0, 40)}”.`,
        "Make both from the same text, in src/site/hosting/host-files.ts.",
      );
    }
    if (text.includes(hashOf(style))) continue;
    tell(
      `The policy does not know the style sheet that begins “${style.slice(0, 40)}”.`,
      "Make both from the same text, in src/site/page-data.ts.",
    );
  }
  for (const style of page.styleAttributes) {
    tell(`An element has the style “${style}”, which the policy does not let in.`, "Give it a class, and the style to a style sheet.");
  }
  return failures;
}

const known = new Map<string, string>();

/** Pages share their style sheets, so each is hashed once. */
function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  known.set(text, hash);
  return hash;
}
