import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createHash } from "node:crypto";
import { linkPackages } from "../link-packages.ts";
import { listFiles } from "./read-pages.ts";

const original = fileURLToPath(new URL("../..", import.meta.url));
const parts = ["claims", "_data", "templates", "src", ".eleventy.js", "package.json", "tsconfig.json"];

/** What a command said and how it ended. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A copy of the project that a test may spoil. */
export interface ProjectCopy {
  folder: string;
  /** Runs a command as its npm script does. */
  run(command: string, typed?: string[], environment?: Record<string, string>): Promise<Outcome>;
  /** Rewrites a file through a function; the file must change. */
  edit(path: string, change: (text: string) => string): void;
  remove(): void;
}

/**
 * Copies the project into a temporary folder.
 *
 * @param where the name of the folder, for tests that build in folders of different names
 * @param from the folder to copy; the project itself when left out
 */
export function copyProject(where = "project", from = original): ProjectCopy {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-copy-")));
  const folder = join(parent, where);
  for (const part of parts) cpSync(join(from, part), join(folder, part), { recursive: true });
  linkPackages(folder);
  return {
    folder,
    run: (command, typed = [], environment = {}) => runCommand(folder, command, typed, environment),
    edit: (path, change) => {
      const file = join(folder, path);
      const before = readFileSync(file, "utf8");
      const after = change(before);
      if (after === before) throw new Error(`The edit left ${path} as it was.`);
      writeFileSync(file, after);
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

function runCommand(folder: string, command: string, typed: string[], environment: Record<string, string>): Promise<Outcome> {
  const child = spawn(process.execPath, ["src/cli/launch.js", command, ...typed], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

/** A line per file with its path and the hash of its bytes: equal texts mean equal trees. */
export function fingerprint(folder: string): string {
  return listFiles(folder)
    .map(
      (path) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex")} ${path}`,
    )
    .join("\n");
}
