/** How bad a problem is: an error stops publication, a warning does not. */
export type Severity = "error" | "warning";

/**
 * One thing that is wrong in a hand-written file, told to the person who can mend it.
 * `line` and `column` count from 1, in characters as an editor counts them; 1:1 when the whole file is meant.
 */
export interface Problem {
  /** The permanent id of the rule that found it; the handbook has an entry of that name. */
  rule: string;
  severity: Severity;
  /** The file, relative to the project's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** What is wrong, with the value seen, in full sentences. */
  message: string;
  /** What to do about it, in full sentences. */
  fix: string;
}
