import { readArguments } from "./read-arguments.ts";
import { runCommand } from "./run-command.ts";
import { startDevServer } from "./serve/dev-server.ts";
import { UsageError } from "./usage-error.ts";

const usage = `npm start [-- options]
  Shows the site at an address of this computer, drafts included, and reloads pages when a file changes.

  --port <number>   the port to begin with (8080); when it is taken, the next free one`;

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2), { port: { type: "string", default: "8080" }, help: { type: "boolean" } }, usage);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (!/^\d{1,5}$/.test(options.port) || Number(options.port) > 65_535) {
    throw new UsageError(`“${options.port}” is not a port. Give a number from 0 to 65535.\n\n${usage}`);
  }
  const { url } = await startDevServer({ root: process.cwd(), port: Number(options.port), log: (text) => console.log(text) });
  console.log(`The site is at ${url} and reloads on every change. Ctrl+C ends it.`);
  return 0;
});
