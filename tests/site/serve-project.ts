import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyProject, type ProjectCopy } from "./copy-project.ts";
import { startServer, type RunningServer } from "./dev-server.ts";
import { listFiles } from "./read-pages.ts";

/** A copy of the project with a second report, in a repository of its own, and the dev server that shows it. */
export interface ServedProject {
  project: ProjectCopy;
  server: RunningServer;
  /** A claim's file and its page. */
  file: string;
  page: string;
  git(...args: string[]): void;
  /** Commits all there is. */
  commit(subject: string): void;
  /** Changes a file, lets the test look, and puts the file back. */
  during(path: string, change: (text: string) => string, look: () => Promise<unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** The id of the second report, which is in another language. */
export const other = "pol-nilodarreh";

/** Copies the project and serves it; the caller stops it. */
export async function serveProject(): Promise<ServedProject> {
  const project = copyProject();
  const { folder } = project;
  cpSync(fileURLToPath(new URL(`../fixtures/rtl/claims/${other}`, import.meta.url)), join(folder, "claims", other), { recursive: true });
  // Nothing is to be warned of: this translation is out of date.
  rmSync(join(folder, "claims", other, "nokhostin-gozargah.es.json"));
  writeFileSync(join(folder, ".gitignore"), "node_modules\n_site*\n");
  const git = (...args: string[]): void => {
    const configured = ["-c", "user.name=Ada Reed", "-c", "user.email=ada@checked.example", "-c", "core.autocrlf=false"];
    execFileSync("git", [...configured, ...args], { cwd: folder, stdio: "pipe" });
  };
  const commit = (subject: string): void => {
    git("add", "--all");
    git("commit", "--quiet", "--message", subject);
  };
  git("init", "--quiet", "--initial-branch=main");
  commit("Begin");
  const claim = listFiles(join(folder, "claims")).find((path) => /^[^/]+\/[^_/][^/]*\.json$/.test(path)) ?? "";
  const server = await startServer(folder);
  return {
    project,
    server,
    file: `claims/${claim}`,
    page: claim.replace(/\.json$/, "/"),
    git,
    commit,
    during: async (path, change, look) => {
      const before = readFileSync(join(folder, path), "utf8");
      project.edit(path, change);
      try {
        await look();
      } finally {
        writeFileSync(join(folder, path), before);
      }
    },
    stop: async () => {
      await server.stop();
      project.remove();
    },
  };
}
