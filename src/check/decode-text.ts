import { isUtf8 } from "node:buffer";
import type { Fault } from "./fault.ts";
import { createLineTable } from "./line-table.ts";

/** The text of a file, or the one thing that keeps it from being read as text. */
export type DecodedText = { text: string; fault: null } | { text: null; fault: Fault };

const saveAsUtf8 = "Save the file again with the encoding “UTF-8” (without BOM); every editor offers it in “Save as” or in its status bar.";
const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/**
 * Turns the bytes of a hand-written file into text.
 * Only UTF-8 without a byte order mark and without control characters (other than tab and line break) is taken, so that every
 * program that ever reads the file sees the same characters.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = findByteOrderMark(bytes);
  if (mark !== null) return refuse("file-encoding", 1, 1, mark, saveAsUtf8);
  if (!isUtf8(bytes)) return refuseBytes(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const control = controlCharacter.exec(text);
  if (control !== null) return refuseControl(text, control.index);
  if (text.trim() === "") {
    const message = bytes.length === 0 ? "The file is empty." : "The file has nothing in it but spaces and line breaks.";
    return refuse("empty-file", 1, 1, message, "Fill it in, or delete it.");
  }
  return { text, fault: null };
}

function refuse(rule: Fault["rule"], line: number, column: number, message: string, fix: string): DecodedText {
  return { text: null, fault: { rule, line, column, message, fix } };
}

function findByteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "The file is saved as UTF-16, not as UTF-8.";
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return "The file begins with a byte order mark (BOM), an invisible character that some editors add.";
  }
  return null;
}

/** Names the first byte that is not UTF-8, and what it would be in the encoding that older Windows programs use. */
function refuseBytes(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = findBrokenByte(buffer);
  const before = buffer.subarray(0, offset).toString("utf8");
  const { line, column } = createLineTable(before)(before.length);
  const byte = buffer[offset] ?? 0;
  const name = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const guess = new TextDecoder("windows-1252").decode(Uint8Array.of(byte));
  const hint = controlCharacter.test(guess) ? "" : ` In the encoding of older Windows programs it would be “${guess}”.`;
  const message = `The file is not saved as UTF-8: byte ${offset + 1} (${name}), in line ${line}, is not a character of it.${hint}`;
  return refuse("file-encoding", line, column, message, saveAsUtf8);
}

/** Finds the first byte that a lenient decoder had to replace: up to there the bytes come back unchanged when encoded again. */
function findBrokenByte(buffer: Buffer): number {
  const again = Buffer.from(buffer.toString("utf8"), "utf8");
  let offset = 0;
  while (offset < buffer.length && buffer[offset] === again[offset]) offset += 1;
  // The replacement character is EF BF BD, so a cut-off character that begins with EF or EF BF differs one or two bytes too late.
  if (buffer[offset - 2] === 0xef && buffer[offset - 1] === 0xbf) return offset - 2;
  return buffer[offset - 1] === 0xef ? offset - 1 : offset;
}

function refuseControl(text: string, offset: number): DecodedText {
  const { line, column } = createLineTable(text)(offset);
  const code = text.charCodeAt(offset);
  if (code === 0) {
    const message = `There is a NUL character in line ${line}; the file may be damaged, saved as UTF-16, or no text at all.`;
    return refuse("file-encoding", line, column, message, saveAsUtf8);
  }
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const message = `There is an invisible control character (${name}) in line ${line}.`;
  return refuse(
    "file-encoding",
    line,
    column,
    message,
    "Delete it; where you cannot see it, delete the characters around it and type them again.",
  );
}
