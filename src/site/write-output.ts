import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a text or bytes to a path, whose folder is made when it is not there yet. */
export type WriteOutput = (path: string, content: string | Uint8Array) => void;

/** Makes the function that writes files. */
export function createWriteOutput(): WriteOutput {
  const makeFolder = createMakeFolder();
  return (path, content) => {
    makeFolder(path);
    writeFileSync(path, content);
  };
}

/** Makes the function that makes the folder of a file. Files of one folder follow each other, so it asks for a folder only when it is another one. */
export function createMakeFolder(): (path: string) => void {
  let made = "";
  return (path) => {
    const folder = dirname(path);
    if (folder !== made) mkdirSync(folder, { recursive: true });
    made = folder;
  };
}
