// Swaps one finished site after the other into the folder named on the command line until it is killed. Twenty folders of the first site go
// from each to the next.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareOutput, swapIn } from "../../../src/publish/swap-in.ts";

const [folder = ""] = process.argv.slice(2);
const kept = Array.from({ length: 20 }, (_, index) => `kept-${index}`);
for (let version = 1; ; version += 1) {
  const { next, output } = prepareOutput(folder, { ours: false });
  for (let page = 0; page < 20; page += 1) writeFileSync(join(next, `${page}.html`), `version ${process.pid}-${version}`);
  const lent = existsSync(join(output, "kept-0"));
  for (const name of lent ? [] : kept) {
    mkdirSync(join(next, name));
    writeFileSync(join(next, name, "index.html"), "kept");
  }
  swapIn(next, output, lent ? kept : []);
  process.stdout.write(".");
}
