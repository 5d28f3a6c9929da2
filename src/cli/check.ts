import { checkProject } from "../check/check-project.ts";
import { printProblems } from "../check/print-problems.ts";
import { readArguments } from "./read-arguments.ts";
import { readToday } from "./read-today.ts";
import { runCommand } from "./run-command.ts";
import { wantsColour } from "./wants-colour.ts";

const usage = `npm run check
  Checks every hand-written file and prints all problems. Exit code 0: nothing stops publication; 1: something does; 2: wrong call.`;

await runCommand(() => {
  const options = readArguments(process.argv.slice(2), { help: { type: "boolean" } }, usage);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const { problems, project } = checkProject({ root: process.cwd(), today: readToday(process.env, new Date()) });
  console.log(printProblems(problems, { colour: wantsColour(process.stdout, process.env) }));
  return project === null ? 1 : 0;
});
