import { formats } from "../../../check/schema-validators.ts";

/** The forms an answer can have, by the names that the schemas use. */
export type AnswerForm = "line" | "text" | "date" | "partial-date" | "date-or-interval" | "uri" | "language-tag" | "id";

/** As many characters as the schemas allow for each form that has no end of its own. */
const longest: Partial<Record<AnswerForm, number>> = { line: 1000, text: 2000, uri: 2000 };

/**
 * Holds an answer against the form that its field needs.
 *
 * @param name what was asked for, as the message begins: --on
 * @returns what is wrong and what to do, in sentences; null when nothing is
 */
export function checkAnswer(name: string, form: AnswerForm, answer: string): string | null {
  if (answer.trim() === "") return `${name} is empty.`;
  const format = formats[form];
  if (format !== undefined && !format.accepts(answer)) {
    const { wrong, fix } = format.explain(answer);
    return `${name} ${wrong} ${fix}`;
  }
  const most = longest[form] ?? Infinity;
  return answer.length <= most ? null : `${name} has ${answer.length} characters; at most ${most} are possible.`;
}
