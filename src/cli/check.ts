import { callCommand } from "./claim/call-command.ts";
import { check } from "./claim/check.ts";
import { openDesk } from "./claim/open-desk.ts";
import { runCommand } from "./run-command.ts";

await runCommand(() => callCommand(check, process.argv.slice(2), openDesk("check")));
