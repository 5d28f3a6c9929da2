import { execFileSync } from "node:child_process";
import { buildProject, type FileContent } from "../../../project-builder.ts";

/** Runs git in a folder, as nobody in particular. */
export function git(root: string, ...typed: string[]): string {
  const settings = ["user.name=A", "user.email=a@example.org", "commit.gpgsign=false", "core.hooksPath=/dev/null"];
  return execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...typed], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" },
  });
}

/** The minimal project, changed as the test wants it, in a repository with one commit on main. */
export function commitProject(changes: Record<string, FileContent> = {}): string {
  const root = buildProject(changes);
  git(root, "init", "-q", "-b", "main");
  git(root, "add", ".");
  git(root, "commit", "-qm", "First");
  return root;
}
