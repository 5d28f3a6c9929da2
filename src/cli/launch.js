// Usage: node src/cli/launch.js build|check|claim|serve|verify …, as the scripts of package.json do it.
import { entries } from "./program/entries.js";
import { loadProgram, useBundle } from "./program/load-program.js";

const [entry = ""] = process.argv.splice(2, 1);
if (Object.hasOwn(entries, entry)) {
  await useBundle();
  await loadProgram(entry);
} else {
  console.error(`There is no command “${entry}”. The commands are the scripts of package.json: npm start, npm run build, npm run check …`);
  process.exitCode = 2;
}
