/** The person broke off while being asked. Nothing has been written; the exit code is 130, as after Ctrl+C anywhere. */
export class Stopped extends Error {}
