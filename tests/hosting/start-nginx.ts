import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HeldPort } from "../hold-port.ts";

const example = fileURLToPath(new URL("../../.github/nginx.conf", import.meta.url));

/** An nginx that serves a site as the project's example says. */
export interface RunningNginx {
  /** The site's address, ending with a slash. */
  address: string;
  stop(): Promise<void>;
}

/** Finds nginx, which is not always on the path of people who are no administrators; null when it is not installed. */
export function findNginx(): string | null {
  const places = (process.env["PATH"] ?? "").split(":").concat("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin");
  return places.map((place) => join(place, "nginx")).find((path) => existsSync(path)) ?? null;
}

/**
 * Starts nginx with the example configuration, of which only the port, the folder and the prefix are changed.
 *
 * @param root the folder that the server's root is; the site lies in it under the prefix
 * @param prefix the path of the site on the server: / or a path with slashes around it
 * @param held the port, which is let go just before
 * @throws with what nginx says when it does not take the configuration
 */
export async function startNginx(nginx: string, root: string, prefix: string, { port, release }: HeldPort): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-nginx-"));
  const site = replaceLines(readFileSync(example, "utf8"), {
    "listen 80;": `listen 127.0.0.1:${port};`,
    "root /var/www/plumbline;": `root "${root}";`,
    "error_page 404 /404.html;": `error_page 404 ${prefix}404.html;`,
    "include /etc/nginx/mime.types;": `include ${mimeTypesOf(nginx)};`,
  });
  writeFileSync(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${name};`).join(" ");
  const main = `daemon off; master_process off; pid nginx.pid; events {} http { access_log off; ${temporary} include site.conf; }`;
  writeFileSync(join(folder, "nginx.conf"), main);

  await release();
  const child = spawn(nginx, ["-e", "stderr", "-p", folder, "-c", "nginx.conf"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const gone = once(child, "exit");
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !(await answers(port)); tries += 1) {
    if (child.exitCode === null && tries < 200) continue;
    await stop();
    throw new Error(`nginx does not serve: ${said}`);
  }
  return { address: `http://127.0.0.1:${port}${prefix}`, stop };
}

/** Puts other lines in the place of those that are named, which must be there. */
function replaceLines(text: string, changes: Record<string, string>): string {
  const lines = text.split("\n").map((line) => changes[line.trim()] ?? line);
  const lost = Object.keys(changes).filter((from) => !text.split("\n").some((line) => line.trim() === from));
  if (lost.length > 0) throw new Error(`The example has no line “${lost.join("”, “")}”.`);
  return lines.join("\n");
}

function mimeTypesOf(nginx: string): string {
  const { stderr } = spawnSync(nginx, ["-V"], { encoding: "utf8" });
  return join(dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? "/etc/nginx/nginx.conf"), "mime.types");
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const answered = await new Promise<boolean>((done) => socket.once("connect", () => done(true)).once("error", () => done(false)));
  socket.destroy();
  if (!answered) await new Promise((done) => setTimeout(done, 25));
  return answered;
}
