import type { Format, WrongText } from "./format.ts";

/** Control characters other than line break and tab, and halves of characters: no page and no address can carry them. */
const hidden = /[^\P{Cc}\t\n]|\p{Cs}/u;
const lineBreak = /[\n\r\u2028\u2029]/u;
/** Characters that turn the direction of what follows them, so that a line can read other than it is. */
const turning = /[\u202a-\u202e\u2066-\u2069]/u;
/** Everything that keeps a text from being one line, in one pass, since most texts of a claim file are lines. */
const notInLine = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** A text of one line: something to read, no line break, nothing invisible that changes how it reads. */
export const line: Format = {
  rule: "wrong-text",
  accepts: (value) => value !== "" && value.trim().length === value.length && !notInLine.test(value),
  explain: (value) => {
    if (value.trim() === "") return blank(value);
    if (lineBreak.test(value))
      return { wrong: "has a line break, but its place is a single line.", fix: "Put a space in the place of the line break." };
    if (value.trim() !== value) {
      return { wrong: `${value.trimStart() === value ? "ends" : "begins"} with a space or another blank.`, fix: "Delete the blank." };
    }
    if (value.includes("\t")) return { wrong: "has a tab in it.", fix: "Put a space in its place." };
    return findHidden(value) ?? explainTurning(value);
  },
};

/** A text of any number of lines: something to read, and no control character but line break and tab. */
export const text: Format = {
  rule: "wrong-text",
  accepts: (value) => !hidden.test(value) && value.trim() !== "",
  explain: (value) => findHidden(value) ?? blank(value),
};

function blank(value: string): WrongText {
  return {
    wrong: value === "" ? "is empty." : "has nothing in it but blanks.",
    fix: "Fill it in, or delete the field if the file can do without it.",
  };
}

function findHidden(value: string): WrongText | null {
  const found = hidden.exec(value);
  if (found === null) return null;
  if (found[0] === "\r") return { wrong: "has a carriage return (\\r) in it.", fix: "Write a line break as \\n alone." };
  const half = /\p{Cs}/u.test(found[0]);
  const wrong = `has ${half ? "half of a character" : "an invisible control character"} (${nameOf(found[0])}) in it.`;
  return { wrong, fix: "Delete it, or copy the text again from where it came." };
}

function explainTurning(value: string): WrongText {
  const name = nameOf(turning.exec(value)?.[0] ?? "");
  return {
    wrong: `has an invisible character (${name}) that turns the direction of the text after it.`,
    fix: "Delete the character; pages find the direction of a text from its letters.",
  };
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
