import { parsePointer } from "./json-pointer.ts";
import { quoteValue } from "./show-value.ts";

/** Names a part of a file in words: /evidence/1/stance is “stance” in entry 2 of “evidence”; "" is the file. */
export function describePointer(pointer: string): string {
  const steps = parsePointer(pointer);
  const words: string[] = [];
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    const step = steps[at] ?? "";
    if (/^\d+$/.test(step) && at > 0) {
      words.push(`entry ${Number(step) + 1} of ${quoteValue(steps[at - 1] ?? "", 40)}`);
      at -= 1;
    } else {
      words.push(quoteValue(step, 40));
    }
  }
  return words.length === 0 ? "the file" : words.join(" in ");
}

/** The same at the beginning of a sentence. */
export function describePointerFirst(pointer: string): string {
  const words = describePointer(pointer);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
