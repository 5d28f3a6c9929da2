// Swaps a site into the folder named on the command line, and tells so. When it is told to, it swaps a second one in, to which all folders of the
// first one go, as many as the command line says. It ends only when it is killed.
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareOutput, swapIn } from "../../../src/publish/swap-in.ts";

const [output = "", folders = ""] = process.argv.slice(2);
const kept = Array.from({ length: Number(folders) }, (_, index) => `kept-${index}`);
for (const version of ["first", "second"]) {
  const place = prepareOutput(output, { ours: false });
  for (let page = 0; page < 20; page += 1) writeFileSync(join(place.next, `${page}.html`), `${process.pid}: ${version}`);
  for (const name of version === "first" ? kept : []) {
    mkdirSync(join(place.next, name));
    writeFileSync(join(place.next, name, "index.html"), "kept");
  }
  await swapIn(place, version === "first" ? [] : kept);
  process.stdout.write(version);
  await once(process.stdin, "data");
}
