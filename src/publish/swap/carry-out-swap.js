// A process of its own runs this file without what reads TypeScript, so that it is ready in a few milliseconds.
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function carryOutSwap(order) {
  const { output, ready, old, record, lent } = order;
  try {
    // Written before anything is moved, so that whoever finds a killed swap knows what to put back.
    if (lent.length > 0) writeFileSync(record, lent.join("\n"));
    if (existsSync(output)) renameSync(output, old);
    for (const name of lent) renameSync(join(old, name), join(ready, name));
    renameSync(ready, output);
  } catch (error) {
    putBack(order);
    rmSync(record, { force: true });
    throw error;
  }
  clearAway(order);
}

export function putBack({ output, ready, old, lent }) {
  if (!existsSync(old)) return;
  for (const name of lent) {
    if (!existsSync(join(old, name)) && existsSync(join(ready, name))) renameSync(join(ready, name), join(old, name));
  }
  if (!existsSync(output)) renameSync(old, output);
}

export function clearAway({ old, gone, record }) {
  // At once out of the way: only a whole former site may have the name that is put back.
  if (existsSync(old)) renameSync(old, gone);
  rmSync(gone, { recursive: true, force: true });
  rmSync(record, { force: true });
}
