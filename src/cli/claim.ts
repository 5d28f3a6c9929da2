import { openDesk } from "./claim/open-desk.ts";
import { runClaim } from "./claim/run-claim.ts";
import { runCommand } from "./run-command.ts";

await runCommand(() => runClaim(process.argv.slice(2), openDesk("claim")));
