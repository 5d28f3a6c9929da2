import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** An example of a rule: part of a file of the project in tests/rules/base. */
export interface Example {
  verdict: "Bad" | "Good";
  /** The file's path from the project's root. */
  file: string;
  content: string;
}

const report = "claims/harbour-bridge";

const files: Record<string, string> = {
  "the claim file": `${report}/bridge-length.json`,
  "a second claim file": `${report}/a-second-claim.json`,
  "_report.json": `${report}/_report.json`,
  "_sources.json": `${report}/_sources.json`,
  "_article.md": `${report}/_article.md`,
};

/** The handbook's text. */
export const handbook = readFileSync(fileURLToPath(new URL("../../claims/README.md", import.meta.url)), "utf8");

/** The entries of the handbook, by the ids that are their headings. */
export function readEntries(): Map<string, string> {
  return new Map(
    handbook.split(/^(?=#{2,3} )/m).flatMap((part): [string, string][] => {
      const heading = /^### ([a-z][a-z-]+)\n/.exec(part)?.[1];
      return heading === undefined ? [] : [[heading, part]];
    }),
  );
}

/** The examples of an entry in their order. */
export function readExamples(entry: string): Example[] {
  return [...entry.matchAll(/^(Bad|Good), in (.+):\n\n```(?:json|text)\n([\s\S]*?)```$/gm)].map(([, verdict, where = "", content = ""]) => {
    const file = files[where.replaceAll("`", "")];
    if (file === undefined) throw new Error(`The handbook has an example in “${where}”, which the tests do not know.`);
    return { verdict: verdict === "Bad" ? "Bad" : "Good", file, content };
  });
}
