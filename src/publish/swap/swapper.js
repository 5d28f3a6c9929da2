// Waits for one order, a line of JSON, and carries it out to its end whatever becomes of the build that gave it. An order without the end of its
// line is none: the build was killed while it gave it, and the former site stays. The answer is a line of JSON, too.
import { carryOutSwap } from "./carry-out-swap.js";

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => {});
// Of a build that was killed nobody reads the answer.
process.stdout.on("error", () => {});

let order = "";
process.stdin.setEncoding("utf8");
for await (const piece of process.stdin) {
  order += piece;
  if (piece.endsWith("\n")) break;
}
if (order.endsWith("\n")) {
  let fault = null;
  try {
    carryOutSwap(JSON.parse(order));
  } catch ({ code, message }) {
    fault = { code, message };
  }
  process.stdout.write(`${JSON.stringify({ fault })}\n`);
}
