import type { Change, TextPart } from "../../../history/change.ts";
import { wordChange } from "../../../history/word-change.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** A change in Markdown, and whether it is too long to stand in a line with others. */
export interface WordedChange {
  markdown: string;
  isLong: boolean;
}

const longestValue = 200;
const shortest = 80;

/** Says a change in Markdown: removed words ~~struck through~~, added ones **bold**. */
export function wordMarkdown(change: Change): WordedChange {
  const plain = (text: string | null): string | null => (text === null ? null : escapeMarkdown(shorten(text)));
  const markdown = wordChange(
    {
      ...change,
      field: escapeMarkdown(change.field),
      part: plain(change.part),
      item: plain(change.item),
      from: plain(change.from),
      to: plain(change.to),
      parts: change.parts.flatMap(freeBlanks).map(({ kind, text }) => ({ kind, text: escapeBetween(text) })),
    },
    { removed: ["~~", "~~"], added: ["**", "**"] },
  );
  return { markdown, isLong: change.parts.length > 0 || markdown.length > shortest };
}

/** Markdown sees no emphasis in words that begin or end with a blank, so blanks stand outside. */
function freeBlanks({ kind, text }: TextPart): TextPart[] {
  const [, before = "", inside = "", after = ""] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  const all: TextPart[] = [
    { kind: "same", text: before },
    { kind: inside === "" ? "same" : kind, text: inside },
    { kind: "same", text: after },
  ];
  return all.filter((part) => part.text !== "");
}

/** A blank at the edge of a piece stays, since it stands between words. */
function escapeBetween(text: string): string {
  return /^\s+$/.test(text) ? " " : escapeMarkdown(text);
}

function shorten(text: string): string {
  return text.length <= longestValue ? text : `${text.slice(0, longestValue).replace(/[\ud800-\udbff]$/, "")}…`;
}
