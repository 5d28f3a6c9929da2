import { wrapAnsi } from "fast-wrap-ansi";
import type { Styles } from "../terminal/styles.ts";

/**
 * Shows an entry of the handbook in a terminal: paragraphs wrapped, examples indented and never wrapped, links by their words.
 *
 * @param markdown the entry as the handbook has it
 */
export function showEntry(markdown: string, { columns, styles }: { columns: number; styles: Styles }): string {
  const shown: string[] = [];
  for (const block of splitBlocks(markdown)) {
    if (block.isCode) {
      shown.push(block.lines.map((line) => (line === "" ? "" : styles.dim(`    ${line}`))).join("\n"));
      continue;
    }
    const text = block.lines
      .join(" ")
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/`([^`]*)`|\*\*([^*]*)\*\*/g, (_all, code?: string, strong?: string) => styles.bold(code ?? strong ?? ""));
    shown.push(wrapAnsi(text, columns, { trim: true }));
  }
  return shown.join("\n\n");
}

interface Block {
  isCode: boolean;
  lines: string[];
}

/** Paragraphs and list items, and what stands between two fences. */
function splitBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of markdown.split("\n")) {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (open?.isCode === true) {
      if (isFence) open = null;
      else open.lines.push(line);
    } else if (isFence) {
      open = { isCode: true, lines: [] };
      blocks.push(open);
    } else if (line.trim() === "") {
      open = null;
    } else if (open === null || /^\s*(?:[-*]|\d+\.)\s/.test(line)) {
      open = { isCode: false, lines: [line.trimEnd()] };
      blocks.push(open);
    } else {
      open.lines.push(line.trim());
    }
  }
  return blocks;
}
