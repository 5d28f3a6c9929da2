import { loadProgram } from "./src/cli/program/load-program.js";

export default async function (eleventy) {
  const { configureSite } = await loadProgram("eleventy");
  return configureSite(eleventy, { root: import.meta.dirname, today: new Date().toISOString().slice(0, 10) });
}
