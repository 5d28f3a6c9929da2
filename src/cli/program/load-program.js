import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";
import { entries } from "./entries.js";
import { sourceKey } from "./source-key.js";

const root = join(import.meta.dirname, "..", "..", "..");
/** They come and go with the packages. */
const bundles = join(root, "node_modules", ".cache", "plumbline", "program");
/** By this name the threads of a process know where its program lies. */
const known = "plumbline program";

/**
 * Has the program of this process and its threads come from a bundle, which is made when there is none of the program as it is written now:
 * TypeScript takes half a second to load file by file, each time. Where no bundle can be made, it is loaded so all the same.
 */
export async function useBundle() {
  const folder = join(bundles, sourceKey(root));
  if (!existsSync(folder)) {
    try {
      const { bundleProgram } = await import("./bundle-program.js");
      await bundleProgram(root, folder, entries);
      forgetFormer(folder);
    } catch {
      // What is wrong with the program is told when it is loaded. Another process may have been faster, and a former bundle may have to stay.
      if (!existsSync(folder)) return;
    }
  }
  process.setSourceMapsEnabled(true);
  setEnvironmentData(known, folder);
}

/**
 * Loads a part of the program: from the bundle if this process uses it, else as it is written.
 *
 * @param {keyof typeof entries} entry
 */
export async function loadProgram(entry) {
  const folder = getEnvironmentData(known);
  if (typeof folder === "string") return import(pathToFileURL(join(folder, `${entry}.mjs`)).href);
  const { register } = await import("tsx/esm/api");
  register();
  return import(pathToFileURL(join(root, entries[entry])).href);
}

/** Forgets all but the last few: another process may still be loading what it needs late from the one before. */
function forgetFormer(folder) {
  const others = readdirSync(bundles).map((name) => join(bundles, name));
  const byAge = others.filter((path) => path !== folder).sort((one, other) => changed(other) - changed(one));
  for (const path of byAge.slice(kept)) rmSync(path, { recursive: true, force: true });
}

const kept = 8;

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
