import { register } from "tsx/esm/api";

register();

export default async function (eleventy) {
  const { configureSite } = await import("./src/site/eleventy.ts");
  return configureSite(eleventy, { root: import.meta.dirname, today: new Date().toISOString().slice(0, 10) });
}
