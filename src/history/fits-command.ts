/** Windows allows a command line of 32,767 characters; other systems allow more. */
const longestCommand = 20_000;

/** Whether these paths can be named in one call of git. */
export function fitsCommand(paths: readonly string[]): boolean {
  return paths.reduce((length, path) => length + path.length + 3, 0) <= longestCommand;
}
