/** What a commit did to one file. Paths are relative to the project's root; the ids are those of the file's bytes (blobs). */
export interface FileChange {
  path: string;
  /** The path before: another one when the file was moved; null when it was not there. */
  formerPath: string | null;
  /** Its bytes afterwards; null when it was deleted. */
  blob: string | null;
  /** Its bytes before; null when it was not there. */
  formerBlob: string | null;
  /** False for a link or a submodule, which has no text of its own. */
  isFile: boolean;
}

const nothing = /^0+$/;

/**
 * Reads one entry of `git log --raw -z`: modes, ids and a letter; in the fields after it the path, for a renamed file both paths.
 *
 * @returns the change, and how many fields it takes
 */
export function parseFileChange(fields: readonly string[], at: number, prefix: string): { change: FileChange; length: number } {
  const [, mode = "", former = "", blob = "", letter = ""] = (fields[at] ?? "").trim().split(" ");
  const isRename = /^[RC]/.test(letter);
  const read = (place: number): string => {
    const path = fields[place] ?? "";
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
  };
  const path = read(isRename ? at + 2 : at + 1);
  const wasThere = !nothing.test(former);
  const isThere = !nothing.test(blob);
  return {
    change: {
      path,
      formerPath: wasThere ? (isRename ? read(at + 1) : path) : null,
      blob: isThere ? blob : null,
      formerBlob: wasThere ? former : null,
      isFile: !isThere || mode.startsWith("100"),
    },
    length: isRename ? 3 : 2,
  };
}
