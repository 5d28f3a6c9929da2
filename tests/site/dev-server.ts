import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** A dev server as `npm start` runs it. */
export interface RunningServer {
  url: string;
  /** All it has printed so far. */
  said(): string;
  /** Asks for a page until it shows what is awaited; fails with what it showed last after half a minute. */
  untilShown(path: string, awaited: RegExp): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the dev server of a project's copy on a free port and waits until it says where it is. */
export async function startServer(folder: string, port = 0): Promise<RunningServer> {
  const child: ChildProcess = spawn(process.execPath, ["src/cli/launch.js", "serve", "--port", String(port)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  for (let tries = 0; tries < 1200 && child.exitCode === null; tries += 1) {
    const url = /http:\/\/[\d.]+:\d+\//.exec(said)?.[0];
    if (url !== undefined) return { url, said: () => said, untilShown: (path, awaited) => untilShown(`${url}${path}`, awaited), stop };
    await wait(50);
  }
  await stop();
  throw new Error(`The server did not start: ${said}`);
}

async function untilShown(url: string, awaited: RegExp): Promise<string> {
  let shown = "";
  for (let tries = 0; tries < 600; tries += 1) {
    shown = await (await fetch(url)).text();
    if (awaited.test(shown)) return shown;
    await wait(50);
  }
  throw new Error(`${url} never showed ${String(awaited)}, but: ${shown.slice(0, 2000)}`);
}
