import { quoteValue } from "../show-value.ts";
import { email } from "./email.ts";
import type { Format, WrongText } from "./format.ts";
import { webAddress } from "./web-address.ts";

const names = ["title", "body"];
const example = "https://github.com/owner/repository/issues/new?title={title}&body={body}";

/** Where readers' reports of errors go: an e-mail address, or the address of a form for new issues with gaps for what is filled in. */
export const errorDesk: Format = {
  rule: "wrong-address",
  accepts: (text) => email.accepts(text) || explainForm(text) === null,
  explain: (text) => explainForm(text) ?? { wrong: `says ${quoteValue(text)}.`, fix: `Write an e-mail address, or one such as ${example}` },
};

function explainForm(text: string): WrongText | null {
  const shown = quoteValue(text, 80);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text) || /^mailto:/i.test(text)) {
    const fix = `Write an e-mail address alone, as desk@example.org, or the address of a form for new issues, as ${example}`;
    return { wrong: `says ${shown}, which is neither an e-mail address nor a web address.`, fix };
  }
  if (!/^https?:/i.test(text)) {
    const fix = `Write an e-mail address, as desk@example.org, or the address of a form for new issues, as ${example}`;
    return { wrong: `says ${shown}, which begins with neither https:// nor http://, so no report can be sent there.`, fix };
  }
  const strange = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name).find((name) => !names.includes(name));
  if (strange !== undefined) return { wrong: `has the gap {${strange}}, which nothing fills in.`, fix: "The gaps are {title} and {body}." };
  const filled = text.replaceAll(/\{(title|body)\}/g, "x");
  if (!webAddress.accepts(filled)) return webAddress.explain(filled);
  if (!text.includes("{body}")) {
    return {
      wrong: `says ${shown}, which has no place for what the reader reports.`,
      fix: `Write {body} where the form takes the text, as in ${example}`,
    };
  }
  if (!/^[^{]*\?[^#]*$/.test(text)) {
    return {
      wrong: `says ${shown}, where a gap stands in front of the question mark or behind a #.`,
      fix: `Put the gaps behind the question mark, as in ${example}`,
    };
  }
  return null;
}
