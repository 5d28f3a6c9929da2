import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Reply, Request } from "./messages.ts";
import { troublePage } from "./trouble-page.ts";

const launch = fileURLToPath(new URL("../launch.js", import.meta.url));

/** The server's end of the process that makes pages. */
export interface PageProcess {
  /** Asks for what lies at a path, such as method/index.html. Never rejects: a dead process answers with a page that says why. */
  page(path: string): Promise<Answer>;
  /** Tells it that hand-written files or templates have changed; paths are relative to the project's root. */
  takeFiles(paths: string[]): void;
  /** Tells it that something may have been committed. */
  takeCommit(): void;
  /** Begins again with a new process, for a change of source code. */
  restart(): void;
  stop(): void;
}

interface Run {
  child: ChildProcess;
  waiting: Map<number, (answer: Answer) => void>;
  /** Once the process has ended: what it said at its end. */
  lastWords: string | null;
}

/**
 * Starts the process that makes pages.
 *
 * @param root the project's folder
 * @param baseUrl the server's own address
 * @param told.onChecked gets the printed problems whenever all of the project has been read
 * @param told.onChanged is told when pages are not as they were
 */
export function startPageProcess(
  root: string,
  baseUrl: string,
  { onChecked, onChanged }: { onChecked: (text: string) => void; onChanged: () => void },
): PageProcess {
  let nextId = 0;

  const start = (): Run => {
    const child = fork(launch, ["pages", root, baseUrl], { execArgv: [], serialization: "advanced", silent: true });
    const run: Run = { child, waiting: new Map(), lastWords: null };
    let said = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-20_000);
      process.stderr.write(text);
    });
    child.stdout?.pipe(process.stdout);
    child.on("message", (reply: Reply) => {
      if (reply.kind === "checked") return onChecked(reply.text);
      if (reply.kind === "changed") return onChanged();
      run.waiting.get(reply.id)?.(reply.answer);
      run.waiting.delete(reply.id);
    });
    child.on("close", () => {
      run.lastWords = said || "The process that makes the pages has ended.";
      for (const resolve of run.waiting.values()) resolve(troublePage("The program does not start", run.lastWords));
      run.waiting.clear();
    });
    // A message to a process that is ending is lost; its end is told by "close".
    child.on("error", () => {});
    return run;
  };

  let current = start();
  const send = (request: Request): void => {
    if (current.child.connected) current.child.send(request, () => {});
  };
  const ask = (path: string): Promise<Answer> =>
    new Promise((resolve) => {
      if (current.lastWords !== null) return resolve(troublePage("The program does not start", current.lastWords));
      nextId += 1;
      current.waiting.set(nextId, resolve);
      send({ kind: "page", id: nextId, path });
    });

  return {
    page: ask,
    takeFiles: (paths) => send({ kind: "files", paths }),
    takeCommit: () => send({ kind: "commit" }),
    restart: () => {
      const { child, waiting } = current;
      current = start();
      for (const resolve of waiting.values()) resolve(troublePage("The source code has changed", "Load this page again."));
      waiting.clear();
      child.kill();
      onChanged();
    },
    stop: () => void current.child.kill(),
  };
}
