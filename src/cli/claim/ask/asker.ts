import { isCancel, multiselect, select, text } from "@clack/prompts";
import { findNearestWord } from "../../../check/nearest-word.ts";
import { UsageError } from "../../usage-error.ts";
import { canAsk, columnsOf, type Desk } from "../desk.ts";
import { checkAnswer, type AnswerForm } from "./check-answer.ts";
import { Stopped } from "./stopped.ts";

/** A question that a flag can answer beforehand. */
export interface Question {
  /** The flag that answers it: --statement. */
  flag: string;
  /** The flag's value, when it was given. */
  given: string | undefined;
  question: string;
}

/** A question whose answer is typed. */
export interface LineQuestion extends Question {
  form: AnswerForm;
  /** Stands in the field, to be changed or sent as it is. */
  initial?: string;
  /** Says what is wrong with an answer that has the right form. */
  check?: (answer: string) => string | null;
}

/** One of the words that a field may have. */
export interface Choice<Value extends string> {
  value: Value;
  hint?: string;
}

/** Gets answers: from flags, else from the person, where there is one. */
export class Asker {
  #desk: Desk;
  /** How to find the command's help; ends every message about its flags. */
  #usage: string;

  constructor(desk: Desk, usage: string) {
    this.#desk = desk;
    this.#usage = usage;
  }

  get canAsk(): boolean {
    return canAsk(this.#desk);
  }

  /** How many characters of a line to choose can be seen. */
  get room(): number {
    return Math.max(30, columnsOf(this.#desk) - 12);
  }

  /**
   * Makes sure that flags are given which nobody could be asked about.
   *
   * @param flags by their names: whether they, or something in their place, are given
   * @throws UsageError that names all that are missing
   */
  demand(flags: Record<string, unknown>): void {
    const missing = Object.keys(flags).filter((flag) => flags[flag] === undefined);
    if (missing.length === 0 || this.canAsk) return;
    const these = missing.length === 1 ? "this must be given" : "these must be given";
    throw this.refuse(`Nobody can be asked here, so ${these}: ${missing.join(", ")}.`);
  }

  /** Asks for a text that must be given. */
  async line(question: LineQuestion): Promise<string> {
    return (await this.#ask(question, true)) ?? "";
  }

  /** Asks for a text that may be left out; undefined then, or when nobody is there to ask. */
  async optionalLine(question: LineQuestion): Promise<string | undefined> {
    return this.#ask(question, false);
  }

  async #ask({ flag, given, question, form, initial, check }: LineQuestion, isNeeded: boolean): Promise<string | undefined> {
    const judge = (name: string, answer: string): string | null => checkAnswer(name, form, answer) ?? check?.(answer) ?? null;
    if (given !== undefined) {
      const fault = judge(flag, given);
      if (fault !== null) throw this.refuse(fault);
      return given;
    }
    if (!this.canAsk) {
      if (isNeeded) this.demand({ [flag]: undefined });
      return undefined;
    }
    const answer = await text({
      message: question,
      ...(initial === undefined ? {} : { initialValue: initial }),
      ...(isNeeded ? {} : { placeholder: "Enter to leave it out" }),
      validate: (typed = "") => (typed.trim() === "" && !isNeeded ? undefined : (judge("The answer", typed.trim()) ?? undefined)),
      ...this.#streams(),
    });
    if (isCancel(answer)) throw new Stopped();
    return answer === undefined || answer.trim() === "" ? undefined : answer.trim();
  }

  /** Asks for one of several words. */
  async choice<Value extends string>(asked: Question & { choices: readonly Choice<Value>[]; initial?: Value }): Promise<Value> {
    const { flag, given, question, choices, initial } = asked;
    if (given !== undefined) return this.#match(flag, given, choices);
    this.demand({ [flag]: undefined });
    const answer = await select<string>({
      message: question,
      options: choices.map(({ value, hint }) => (hint === undefined ? { value } : { value, hint })),
      ...(initial === undefined ? {} : { initialValue: initial }),
      ...this.#streams(),
    });
    if (isCancel(answer)) throw new Stopped();
    return this.#match(flag, answer, choices);
  }

  /** Asks for one or more of several words. */
  async choices<Value extends string>(
    asked: Omit<Question, "given"> & {
      given: readonly string[] | undefined;
      choices: readonly Choice<Value>[];
      initial?: readonly Value[];
    },
  ): Promise<Value[]> {
    const { flag, given, question, choices, initial = [] } = asked;
    if (given !== undefined) return given.map((one) => this.#match(flag, one, choices));
    this.demand({ [flag]: undefined });
    const answer = await multiselect<string>({
      message: question,
      options: choices.map(({ value, hint }) => (hint === undefined ? { value } : { value, hint })),
      initialValues: [...initial],
      required: true,
      ...this.#streams(),
    });
    if (isCancel(answer)) throw new Stopped();
    return answer.map((one) => this.#match(flag, one, choices));
  }

  /** Asks which entry of a list is meant, by its place. */
  async pick(question: string, labels: readonly string[]): Promise<number> {
    const answer = await select<number>({
      message: question,
      options: labels.map((label, value) => ({ value, label })),
      maxItems: 12,
      ...this.#streams(),
    });
    if (isCancel(answer)) throw new Stopped();
    return answer;
  }

  /** A message about a wrong call of this command. */
  refuse(message: string): UsageError {
    return new UsageError(`${message}\n${this.#usage}`);
  }

  #match<Value extends string>(flag: string, given: string, choices: readonly Choice<Value>[]): Value {
    const words = choices.map(({ value }) => value);
    const match = words.find((word) => word === given);
    if (match !== undefined) return match;
    const nearest = findNearestWord(given, words);
    const fix = nearest === null ? `Choose one of these: ${words.join(", ")}.` : `Write “${nearest}” if that is meant.`;
    throw this.refuse(`${flag} cannot be “${given}”. ${fix}`);
  }

  #streams(): { input: Desk["input"]; output: Desk["output"] } {
    return { input: this.#desk.input, output: this.#desk.output };
  }
}
