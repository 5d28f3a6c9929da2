import { describe, expect, test } from "vitest";
import { readArguments } from "../../../src/cli/read-arguments.ts";

const known = { preview: { type: "boolean", default: false }, output: { type: "string" } } as const;
const read = (...typed: string[]) => readArguments(typed, known, "The usage.");

describe("what is typed after a command", () => {
  test("is read into options", () => {
    expect({ ...read() }).toEqual({ preview: false });
    expect({ ...read("--preview", "--output", "public") }).toEqual({ preview: true, output: "public" });
    expect({ ...read("--output=public") }).toEqual({ preview: false, output: "public" });
  });

  test.each([["--colour"], ["--constructor"], ["-p"], ["public"], ["--preview", "public"]])(
    "is refused with the usage when a word is not known: %s",
    (...typed) => {
      expect(() => read(...typed)).toThrow(`“${typed.at(-1)}” is not understood here.\n\nThe usage.`);
    },
  );

  test("is met with the option that was probably meant", () => {
    expect(() => read("--prewiew")).toThrow("“--prewiew” is not understood here. Did you mean “--preview”?\n\nThe usage.");
  });

  test("is refused when a value is missing, or given to a switch", () => {
    expect(() => read("--output")).toThrow("“--output” needs a value.");
    expect(() => read("--output", "--preview")).toThrow("“--output” needs a value.");
    expect(() => read("--output", "-5")).toThrow('“--output” needs a value. One that begins with a hyphen is written --output="-5".');
    expect({ ...read("--output=-5") }).toMatchObject({ output: "-5" });
    expect(() => read("--preview=yes")).toThrow("“--preview” takes no value.");
  });
});
