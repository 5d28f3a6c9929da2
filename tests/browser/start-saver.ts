import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";

/** Decap's own program for saving into a folder of this computer, while it runs. */
export interface Saver {
  origin: string;
  stop(): void;
}

/** Starts the program on a free port of this machine and waits until it listens. */
export async function startSaver(folder: string): Promise<Saver> {
  const port = await freePort();
  const program = createRequire(import.meta.url).resolve("decap-server");
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: String(port), BIND_HOST: "127.0.0.1", GIT_REPO_DIRECTORY: folder };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  return await new Promise((resolve, reject) => {
    const saver: Saver = { origin: `http://127.0.0.1:${port}/`, stop: () => void child.kill() };
    child.stdout.on("data", (said: Buffer) => said.toString().includes("listening") && resolve(saver));
    child.on("exit", (code) => reject(new Error(`decap-server ended with ${code}.`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
