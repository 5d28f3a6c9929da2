import type { Correction, CorrectionKind, VerdictId } from "../../../schema/types.ts";
import type { Asker } from "../ask/asker.ts";
import { choicesOf } from "../ask/choices-of.ts";
import { correctableFields } from "./correctable-fields.ts";

/** The options of the commands that write a correction. */
export const correctionOptions = {
  on: { type: "string" },
  what: { type: "string" },
  why: { type: "string" },
  cause: { type: "string" },
  responsible: { type: "string" },
} as const;

/** Their help. */
export const correctionHelp = `  --what <text>             what was changed, so that a reader of the old version knows
  --why <text>              why
  --cause <word>            ${choicesOf("claim correctionCause")
    .map(({ value }) => value)
    .join(", ")}
  --responsible <name>      who answers for the correction: a name or a role
  --on <date>               the day of the correction (today)`;

/** What was said beforehand about a correction. */
export type CorrectionFlags = { [Name in keyof typeof correctionOptions]?: string | undefined } & {
  kind?: string | undefined;
  field?: readonly string[] | undefined;
};

/**
 * Asks for what an entry of “corrections” needs.
 *
 * @param settled what is not asked for, because the command itself says it
 */
export async function takeCorrection(
  ask: Asker,
  flags: CorrectionFlags,
  settled: { kind?: CorrectionKind; fields?: string[]; formerVerdict?: VerdictId | undefined; today: string; proposed?: readonly string[] },
): Promise<Correction> {
  const { today, formerVerdict } = settled;
  const kind =
    settled.kind ??
    (await ask.choice({
      flag: "--kind",
      given: flags.kind,
      question: "How much does it change?",
      choices: choicesOf("claim correctionKind"),
    }));
  const fields = settled.fields ?? (await takeFields(ask, flags.field, formerVerdict, settled.proposed ?? []));
  const line = (flag: "what" | "why" | "responsible", question: string): Promise<string> =>
    ask.line({ flag: `--${flag}`, given: flags[flag], question, form: "line" });
  const what = await line("what", "What was changed, so that a reader of the old version knows");
  const why = await line("why", "Why it was changed");
  const cause = await ask.choice({
    flag: "--cause",
    given: flags.cause,
    question: "How did the fault come about?",
    choices: choicesOf("claim correctionCause"),
  });
  const responsible = await line("responsible", "Who answers for the correction: a name or a role");
  const on = await ask.line({
    flag: "--on",
    given: flags.on ?? (ask.canAsk ? undefined : today),
    question: "The day of the correction",
    form: "date",
    initial: today,
    check: (day) => (day > today ? `That day is in the future; today is ${today}.` : null),
  });
  return { on, kind, fields, what, why, cause, responsible, formerVerdict };
}

/** A changed verdict is always one of the fields. */
async function takeFields(
  ask: Asker,
  given: readonly string[] | undefined,
  formerVerdict: VerdictId | undefined,
  proposed: readonly string[],
): Promise<string[]> {
  const own = formerVerdict === undefined ? [] : ["verdict"];
  const fields = await ask.choices({
    flag: "--field",
    given: given ?? (ask.canAsk || own.length === 0 ? undefined : own),
    question: "Which fields of the file were changed?",
    choices: correctableFields().map((value) => ({ value })),
    initial: [...new Set([...own, ...proposed])],
  });
  const chosen = new Set([...own, ...fields]);
  return correctableFields().filter((field) => chosen.has(field));
}
