import { spawnSync } from "node:child_process";

/** What git answered: its output, or why there is none. */
export type GitAnswer = { ok: true; output: Buffer } | { ok: false; absent: boolean; words: string };

/**
 * What git must not do, whatever the repository's own configuration says: start other programs (pager, signature check, file system
 * watcher, editor), fetch what is missing, follow replacements that only this copy has, or write the output in another form.
 * Only commands that read are run, and none of them runs hooks, filters or converters of the repository.
 *
 * Git refuses a folder that belongs to another user, since a repository's configuration can name programs to run. Nothing of it is
 * run here, and whoever builds a project runs that project's code anyway; so every folder is taken as safe. Build servers, where the
 * files often belong to somebody else, then have a history too.
 */
const settings = [
  "advice.graftFileDeprecated=false",
  "safe.directory=*",
  "core.fsmonitor=false",
  "core.quotePath=off",
  "core.pager=cat",
  "color.ui=never",
  "diff.orderFile=/dev/null",
  "diff.relative=false",
  "diff.renameLimit=2000",
  "gc.auto=0",
  "log.follow=false",
  "log.showRoot=true",
  "log.showSignature=false",
  "protocol.allow=never",
];

const environment = {
  LC_ALL: "C",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_ATTR_NOSYSTEM: "1",
  GIT_GRAFT_FILE: "/dev/null",
  GIT_LITERAL_PATHSPECS: "1",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
};

const mostBytes = 1 << 30;

/**
 * Runs a git command that reads, without the user's configuration.
 *
 * @param folder where git runs
 * @param input what git is given to read
 */
export function runGit(folder: string, args: readonly string[], input = ""): GitAnswer {
  const configured = settings.flatMap((setting) => ["-c", setting]);
  const { status, stdout, stderr, error } = spawnSync("git", ["--no-pager", ...configured, ...args], {
    cwd: folder,
    env: { ...withoutGit(process.env), ...environment },
    input,
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  if (error !== undefined) {
    const absent = "code" in error && error.code === "ENOENT";
    return { ok: false, absent, words: absent ? "git is not installed" : error.message };
  }
  if (status !== 0) return { ok: false, absent: false, words: oneLine(stderr.toString("utf8")) };
  return { ok: true, output: stdout };
}

/** A git hook gives its commands GIT_DIR and the like, which would point git at another repository than the folder's own. */
function withoutGit(all: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !/^GIT_/i.test(name)));
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim().slice(0, 300);
}
