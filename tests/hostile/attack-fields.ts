import { fillSchema, type TextField } from "./fill-schema.ts";
import { passing, payloadAt, type Payload } from "./payloads.ts";

const short = 70;
/** Payloads for texts of one line. */
export const lines = pairUp(passing("line", 400), " ");
/** Those for which there is little room. */
export const shortLines = passing("line", short);
/** Payloads for texts of any number of lines. */
export const texts = pairUp(
  passing("text", 400).filter(({ text }) => !/\[[^[\]]*@/.test(text)),
  " ",
);
/** In Markdown each begins a paragraph, since many signs mean something at the beginning of a line only. */
export const paragraphs = pairUp(
  texts.flatMap(({ halves }) => halves),
  "\n\n",
);
const addresses = passing("uri");

/** Two payloads as one text, so that half as many claims have every payload in each of their fields. What must stand at the beginning goes first. */
function pairUp(list: readonly Payload[], between: string): (Payload & { halves: Payload[] })[] {
  const isFirst = ({ aim }: Payload): boolean => /^(csv|url)/.test(aim);
  const sorted = [...list.filter(isFirst), ...list.filter((one) => !isFirst(one))];
  const half = Math.ceil(sorted.length / 2);
  return sorted.slice(0, half).map((one, place) => {
    const halves = [one, ...sorted.slice(half + place, half + place + 1)];
    return { aim: one.aim, text: halves.map(({ text }) => text).join(between), halves };
  });
}

/** Days in the order that the house rules ask for. */
const days: Record<string, string> = {
  "/asOf": "2025-03-10",
  "/checkedOn": "2025-03-12",
  "/recheckBy": "2026-01-01",
  "/reviews/*/on": "2025-03-13",
  "/laterDevelopments/*/on": "2025-04-01",
  "/corrections/*/on": "2025-04-02",
  "/rightOfReply/on": "2025-03-09",
  "/publishedOn": "2025-03-14",
  "/updatedOn": "2025-04-02",
  "/accessedOn": "2025-03-11",
};

/** Gives a field a payload of its form: the one whose turn it is for this file, a few further on with each field. */
function attack(turn: number, { place, format, max, index }: TextField): unknown {
  const at = turn + index * 7;
  switch (format) {
    case "line":
      return payloadAt(place.endsWith("shortStatement") || max <= short ? shortLines : lines, at);
    case "text":
      return payloadAt(max > 2000 ? paragraphs : texts, at);
    case "uri":
      return payloadAt(addresses, at);
    case "date":
    case "partial-date":
    case "date-or-interval":
      return days[place] ?? "2025-03-08";
    case "language-tag":
      return "en";
    case "id":
      return `id-${turn}`;
    case "email":
      return "o'brien+x@evil.example";
    case "error-desk":
      return "https://evil.example/o'brien/(x);new?a=1&lt=2'onclick='alert(1)&title={title}&body={body}";
    case null:
      return payloadAt(
        shortLines.filter(({ text }) => text.length <= Math.min(max, 40)),
        at,
      );
    default:
      throw new Error(`Nobody attacks texts of the form “${format}”.`);
  }
}

/** A file, or part of one, in which every text is a payload of its form; each turn begins elsewhere in the lists. */
export function fill<Value>(from: string, turn: number): Value {
  return fillSchema(from, (field) => (field.place === "/$schema" ? undefined : attack(turn, field))) as Value;
}
