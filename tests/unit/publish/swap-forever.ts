// Swaps one finished site after the other into the folder named on the command line until it is killed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareOutput, swapIn } from "../../../src/publish/swap-in.ts";

const [folder = ""] = process.argv.slice(2);
for (let version = 1; ; version += 1) {
  const { next, output } = prepareOutput(folder, { ours: false });
  for (let page = 0; page < 20; page += 1) writeFileSync(join(next, `${page}.html`), `version ${process.pid}-${version}`);
  swapIn(next, output);
  process.stdout.write(".");
}
