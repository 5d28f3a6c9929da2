import { quoteValue } from "../show-value.ts";
import type { Format, WrongText } from "./format.ts";
import { parseAddress } from "./parse-address.ts";

const shape = /^https?:\/\/[^/?#]/;
/** Blanks, invisible characters and the signs that the URL standard never leaves as they are in a link that was copied from a browser. */
const forbidden = /[\s\p{Cc}\p{Cs}\p{Co}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff<>"\\`]/u;
const advice = "Write the full address as the browser shows it, beginning with https://.";

/** A web address that is safe to publish as a link: http or https, a host with a dot, nobody's password, no blanks. */
export const webAddress: Format = {
  rule: "wrong-address",
  accepts: (text) => shape.test(text) && !forbidden.test(text) && hasPublicHost(text),
  explain: (text) => {
    const shown = quoteValue(text);
    const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):(?!\d)/.exec(text)?.[1]?.toLowerCase();
    if (forbidden.test(text)) return explainForbidden(text, shown, scheme);
    if (scheme === "http" || scheme === "https") return explainWeb(text, shown, scheme);
    if (scheme !== undefined) return explainScheme(shown, scheme);
    const offer = `https://${text.replace(/^\/*/, "")}`;
    const fix = /\.[a-z]{2,}/i.test(text) && shape.test(offer) && hasPublicHost(offer) ? `Write ${offer} if that opens the page.` : advice;
    return { wrong: `says ${shown}, which does not begin with https:// or http://.`, fix };
  },
};

function hasPublicHost(text: string): boolean {
  const url = parseAddress(text);
  if (url === null) return false;
  const { hostname, username, password } = url;
  return username === "" && password === "" && /[^.]\.[^.]/.test(hostname);
}

function explainForbidden(text: string, shown: string, scheme: string | undefined): WrongText {
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return explainScheme(shown, scheme);
  const found = forbidden.exec(text)?.[0] ?? "";
  if (/\s/u.test(found))
    return {
      wrong: `says ${shown}, but an address has no blanks in it.`,
      fix: "Delete the blank; write %20 where the address really has a space.",
    };
  const name = /[<>"\\`]/.test(found)
    ? `the character ${found}`
    : `an invisible character (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
  return { wrong: `has ${name} in it, which no address has.`, fix: "Copy the address again from the browser’s address bar." };
}

function explainScheme(shown: string, scheme: string): WrongText {
  if (scheme === "javascript" || scheme === "data" || scheme === "vbscript") {
    return {
      wrong: `says ${shown}: an address that begins with ${scheme}: runs or shows its own content and leads to no source.`,
      fix: advice,
    };
  }
  return {
    wrong: `says ${shown}, but readers can only follow addresses that begin with https:// or http://, not with ${scheme}:.`,
    fix: advice,
  };
}

function explainWeb(text: string, shown: string, scheme: string): WrongText {
  const url = parseAddress(text);
  if (!text.startsWith(`${scheme}://`))
    return { wrong: `says ${shown}, which does not begin with ${scheme}:// in small letters.`, fix: advice };
  if (!shape.test(text)) return { wrong: `says ${shown}, which names no site.`, fix: advice };
  if (url === null)
    return { wrong: `says ${shown}, which no browser can open.`, fix: "Copy the address again from the browser’s address bar." };
  if (url.username !== "" || url.password !== "") {
    return {
      wrong: `says ${shown}, which has a user name or password before the @.`,
      fix: "Leave out everything between // and @: the address will be public.",
    };
  }
  return { wrong: `says ${shown}, but ${quoteValue(url.hostname, 60)} is not the name of a public site.`, fix: advice };
}
