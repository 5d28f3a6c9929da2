/** A command was called in a way it does not understand; the message says what to call instead. The exit code is 2. */
export class UsageError extends Error {}
