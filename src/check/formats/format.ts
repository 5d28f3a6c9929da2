import type { ProblemId } from "../problem-ids.ts";

/** What is wrong with a text: `wrong` goes on after the name of its field, and `fix` is a sentence of its own. */
export interface WrongText {
  wrong: string;
  fix: string;
}

/** A form that texts of the schemas can have, under the name that the schemas' "format" gives it. */
export interface Format {
  /** The id of the problem when a text does not have the form. */
  rule: ProblemId;
  /** Runs on every such text of every file, so it is cheap. */
  accepts(text: string): boolean;
  /** Called for a text that is not accepted. */
  explain(text: string): WrongText;
}
