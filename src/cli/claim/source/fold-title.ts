import { foldName } from "../../../check/rules/fold-name.ts";

/** Brings a title or a publisher's name into a form in which two are equal that differ in case, marks or “The” in front only. */
export function foldTitle(text: string): string {
  return foldName(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")).replace(/^the /, "");
}
