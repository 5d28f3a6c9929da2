import { loadProgram } from "../../program/load-program.js";

const { runInspector } = await loadProgram("inspection");
runInspector();
