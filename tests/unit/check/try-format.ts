import { formats } from "../../../src/check/schema-validators.ts";

/** Of some texts, those that a format accepts. */
export function accepted(format: string, texts: readonly string[]): string[] {
  return texts.filter((text) => formats[format]?.accepts(text));
}

/** What a format says of a text that it does not accept. */
export function explained(format: string, text: string): string {
  const { wrong, fix } = formats[format]?.explain(text) ?? { wrong: "", fix: "" };
  return `${wrong} ${fix}`;
}
