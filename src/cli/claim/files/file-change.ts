/** What a command wants done to one file of the project. */
export interface FileChange {
  /** Relative to the project's root, with forward slashes. */
  file: string;
  /** The new text; null when the file is to go. */
  text: string | null;
  /** Whether there must be no file of that name yet. */
  isNew?: boolean;
  /** The file's name before, when this is a file that is moved. */
  movedFrom?: string;
}
