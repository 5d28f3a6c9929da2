import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { reducedStyles } from "./reduced-styles.ts";

const folder = fileURLToPath(new URL("../../src/site/citations/", import.meta.url));

for (const [name, style] of Object.entries(reducedStyles)) writeFileSync(`${folder}${name}`, style);
