import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** Shelves stand in the folder of the site that is being made, and go before that takes its place. */
const shelves = ".shelves";

/** Where on a shelf something lies, in bytes. */
export interface Shelved {
  start: number;
  length: number;
}

/** Takes plain values and gives them back, each as often as it is asked for. They lie in a file, so that many of them take no memory. */
export interface Shelf<Value> {
  /** Lays a value down. @returns where it lies */
  put(value: Value): Shelved;
  /** Gives back what was laid down there. */
  take(place: Shelved): Value;
  /** Ends the use of the file, which stays where it is; once more does nothing. */
  close(): void;
}

/**
 * Opens a shelf. What one thread lays down others can take from a shelf of their own on the same file.
 *
 * @param folder where the site is made
 * @param name of the shelf
 */
export function openShelf<Value>(folder: string, name: string): Shelf<Value> {
  mkdirSync(join(folder, shelves), { recursive: true });
  const path = join(folder, shelves, name);
  const file = openSync(path, "a+");
  let end = 0;
  let isOpen = true;
  return {
    put(value) {
      const bytes = Buffer.from(JSON.stringify(value));
      const place = { start: end, length: bytes.length };
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      end += bytes.length;
      return place;
    },
    take({ start, length }) {
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length;) {
        const read = readSync(file, bytes, done, length - done, start + done);
        if (read === 0) throw new Error(`The file ${path} ends before what was laid down in it.`);
        done += read;
      }
      return JSON.parse(bytes.toString("utf8")) as Value;
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

/** Tells whether a file of the folder belongs to a shelf, and not to the site. */
export function isOnShelf(path: string): boolean {
  return path.startsWith(`${shelves}/`);
}

/** Takes all shelves away, when nobody uses them any more. */
export function removeShelves(folder: string): void {
  rmSync(join(folder, shelves), { recursive: true, force: true });
}
