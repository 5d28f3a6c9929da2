import { readFileSync } from "node:fs";
import path from "node:path";
import { PassThrough } from "node:stream";
import { runClaim } from "../../../../src/cli/claim/run-claim.ts";
import type { Desk } from "../../../../src/cli/claim/desk.ts";
import { UsageError } from "../../../../src/cli/usage-error.ts";
import { testToday } from "../../../project-builder.ts";

/** What came of a command. */
export interface Outcome {
  code: number;
  /** What it printed, or the message of a wrong call. */
  said: string;
}

/** A desk in a project, with nobody sitting there unless `columns` say that there is a terminal. */
export interface TestDesk {
  root: string;
  /** Runs a command and waits for its end; a wrong call has the code 2, as the program would have. */
  claim(...typed: string[]): Promise<Outcome>;
  /** Reads a file of the project. */
  read(file: string): string;
  /** Types into the terminal, or pipes into the command. */
  input: PassThrough & { isTTY?: boolean };
  /** Everything printed so far. */
  printed(): string;
}

/** Opens a desk in a project. */
export function openTestDesk(
  root: string,
  { columns, environment = {} }: { columns?: number; environment?: Desk["environment"] } = {},
): TestDesk {
  const isTTY = columns !== undefined;
  const input: TestDesk["input"] = new PassThrough();
  const output: PassThrough & { isTTY?: boolean; columns?: number; rows?: number } = new PassThrough();
  if (isTTY) Object.assign(output, { isTTY, columns, rows: 40 });
  // A real one would hand over each key at once, which this one does anyway.
  if (isTTY) Object.assign(input, { isTTY, setRawMode: () => input });
  let text = "";
  output.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  const desk: Desk = { root, cwd: root, today: testToday, input, output, errors: output, environment };
  return {
    root,
    input,
    printed: () => text,
    read: (file) => readFileSync(path.join(root, file), "utf8"),
    async claim(...typed) {
      const before = text.length;
      try {
        const code = await runClaim(typed, desk);
        return { code, said: text.slice(before).trimEnd() };
      } catch (error) {
        if (error instanceof UsageError) return { code: 2, said: error.message };
        throw error;
      }
    },
  };
}
