// A thread starts without what lets the main one read TypeScript.
import { register } from "tsx/esm/api";

register();
const { runInspector } = await import("./run-inspector.ts");
runInspector();
