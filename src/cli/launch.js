// Usage: node src/cli/launch.js build|check|claim|serve|verify …, as the scripts of package.json do it.
import { loadProgram, useBundle } from "./program/load-program.js";

const [entry] = process.argv.splice(2, 1);
await useBundle();
await loadProgram(entry);
