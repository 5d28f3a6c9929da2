import MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { readCitation } from "../check/find-citations.ts";

/** What the renderer must know to turn [@source-id] into links: the number of each source's first evidence on the page. */
export interface Citations {
  /** Evidence numbers by source id. */
  numbers: ReadonlyMap<string, number>;
  /** The link's name for people who hear the page. */
  label: (number: number) => string;
  /** The number in the digits of the page; Latin ones when left out. */
  write?: (number: number) => string;
  /** Sources that have been cited already: only the first citation is the target of the way back. */
  seen?: Set<string>;
}

/** Turns Markdown of claim files into HTML that is safe whatever the text says. */
export type Markdown = (text: string, citations?: Citations) => string;

/** Brackets before a round bracket are the words of a link, as the house rule evidence-resolves has it. */
const citationGroup = /^\[(@[^\]]+)\](?!\()/;

/**
 * Makes the Markdown renderer: no HTML, no images (they would ask other servers), no headings (the page owns its outline),
 * links only to https, http and mailto.
 *
 * @returns a function that throws when a citation names a source the page does not show; checkProject reports that earlier
 */
export function createMarkdown(): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  markdown.disable(["heading", "lheading", "image", "table", "hr", "html_block", "html_inline", "reference"]);
  markdown.validateLink = (url) => /^(https?:\/\/|mailto:)[^\s]+$/i.test(url.trim());
  markdown.inline.ruler.before("link", "citation", parseCitation);
  markdown.core.ruler.push("empty-link", unwrapEmptyLinks);
  markdown.renderer.rules["link_open"] = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("rel", "external noreferrer");
    return self.renderToken(tokens, index, options);
  };
  markdown.renderer.rules["citation"] = (tokens, index, _options, env: Citations) =>
    renderCitation(tokens[index]?.content ?? "", env, markdown);
  return (text, citations = { numbers: new Map(), label: String }) => markdown.render(text, citations).trim();
}

/** [words]() would be a link to the page itself; only the words are kept. */
function unwrapEmptyLinks(state: StateCore): void {
  for (const { children } of state.tokens) {
    if (children === null) continue;
    for (let open = children.findIndex(isEmptyLink); open !== -1; open = children.findIndex(isEmptyLink)) {
      const close = children.findIndex(({ type }, index) => index > open && type === "link_close");
      if (close >= 0) children.splice(close, 1);
      children.splice(open, 1);
    }
  }
}

function isEmptyLink(token: Token): boolean {
  return token.type === "link_open" && token.attrGet("href") === "";
}

function parseCitation(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "@") return false;
  const group = citationGroup.exec(state.src.slice(state.pos, state.posMax))?.[1];
  const ids = group === undefined ? null : readCitation(group);
  if (group === undefined || ids === null) return false;
  if (!silent) {
    // The number hangs on the word it follows, without the space or line break that Markdown has there.
    state.pending = state.pending.trimEnd();
    if (state.pending === "" && state.tokens.at(-1)?.type === "softbreak") state.tokens.pop();
    for (const id of ids) state.push("citation", "", 0).content = id;
  }
  state.pos += group.length + 2;
  return true;
}

function renderCitation(id: string, citations: Citations, markdown: MarkdownIt): string {
  const number = citations.numbers.get(id);
  if (number === undefined) throw new Error(`The text cites [@${id}], which is not among the evidence of this page.`);
  const seen = (citations.seen ??= new Set());
  const anchor = seen.has(id) ? "" : ` id="cited-${number}"`;
  seen.add(id);
  const label = markdown.utils.escapeHtml(citations.label(number));
  return `<a class="citation" href="#evidence-${number}"${anchor} aria-label="${label}">${citations.write?.(number) ?? number}</a>`;
}
