import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("a test run ends with one plain line that says how it went", async () => {
  const typed = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", "--project", "parts", "wants-colour"];
  const { stdout } = await promisify(execFile)(process.execPath, typed, { cwd: root });
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("1 passed, 0 failed");
}, 60_000);
