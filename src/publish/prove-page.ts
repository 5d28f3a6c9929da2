import type { BuiltPage } from "./built-page.ts";
import type { ProofFailure } from "./proof-failure.ts";
import { canMean } from "./read-date.ts";

/** Proves what every page must be by itself: named, in a language, with each id once, true dates, and nothing in it that runs. */
export function provePage(page: BuiltPage): ProofFailure[] {
  const failures: ProofFailure[] = [];
  const tell = (proof: string, message: string, fix: string): void => void failures.push({ proof, file: page.path, message, fix });
  if (!/^[a-z]{2,8}(-|$)/i.test(page.lang ?? "")) {
    tell(
      "language-named",
      `The page is in the language “${page.lang ?? ""}”, which is none.`,
      "Give <html> the attribute lang with a language tag.",
    );
  }
  if (page.title === "") tell("title-given", "The page has no title.", "Fill the block “title” of its template.");
  for (const id of new Set(page.repeatedIds)) {
    tell("ids-unique", `The id “${id}” is given more than once on the page.`, "Give each its own: links to it lead to the first alone.");
  }
  for (const code of page.inlineScripts) {
    tell(
      "no-inline-script",
      `The page has a script written into it: ${code}`,
      "Put it in a file of templates/scripts, and text through a template’s escaping.",
    );
  }
  for (const { datetime, words } of page.times) {
    if (datetime !== null && canMean(words, datetime)) continue;
    const message = `The page shows the date “${words}”, and says to machines that it is “${datetime ?? ""}”.`;
    tell("date-equals-datetime", message, "Make both from the same value.");
  }
  return failures;
}
