import { formats } from "../../src/check/schema-validators.ts";
import lists from "./payloads.json" with { type: "json" };

/** A text that is meant to do harm, and where: a page, a style, a table. */
export interface Payload {
  aim: string;
  text: string;
}

/** Every payload of payloads.json, in its order. */
export const payloads: readonly Payload[] = Object.entries(lists).flatMap(([aim, texts]) => texts.map((text) => ({ aim, text })));

/** The payloads that a field of a form may hold: what the check lets pass. */
export function passing(format: string, max = Infinity): readonly Payload[] {
  return payloads.filter(({ text }) => text.length <= max && formats[format]?.accepts(text) === true);
}

/** The payload for a place, going round the list again and again; each field begins elsewhere, so that no page has the same one in all of them. */
export function payloadAt(list: readonly Payload[], place: number): string {
  return list[place % list.length]?.text ?? "";
}
