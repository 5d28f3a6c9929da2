import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { holdPort } from "../hold-port.ts";

/** Decap's own program for saving into a folder of this computer, while it runs. */
export interface Saver {
  origin: string;
  stop(): void;
}

/** Starts the program on a free port of this machine and waits until it listens. */
export async function startSaver(folder: string): Promise<Saver> {
  const { port, release } = await holdPort();
  const program = createRequire(import.meta.url).resolve("decap-server");
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: String(port), BIND_HOST: "127.0.0.1", GIT_REPO_DIRECTORY: folder };
  await release();
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  return await new Promise((resolve, reject) => {
    const saver: Saver = { origin: `http://127.0.0.1:${port}/`, stop: () => void child.kill() };
    child.stdout.on("data", (said: Buffer) => said.toString().includes("listening") && resolve(saver));
    child.on("exit", (code) => reject(new Error(`decap-server ended with ${code}.`)));
  });
}
