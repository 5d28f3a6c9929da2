import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { contenders, findHugo } from "./contenders.ts";
import { describeEdits, describeTwins } from "./describe-results.ts";
import { resultsTable } from "./results-table.ts";
import { describePlaces, findPlace, hasRoom } from "./find-place.ts";
import { runSize, type SizeResult } from "./run-size.ts";

const usage = `npm run bench [-- options] [number of claims …]
  Builds made-up projects of these sizes (100 1000 10000) with our build and with others, and says what each took.

  --rounds <n>   how often each is built (5 up to 1,000 claims, else 3)
  --only <ids>   only these, joined by commas: ${contenders.map(({ id }) => id).join(", ")}
  --full         100,000 claims too, once
  --place <path> the folder in which all is made; without it one in memory, as long as there is enough of it
  --write        puts the table into tests/bench/README.md`;

interface Options {
  sizes: number[];
  rounds: (size: number) => number;
  only: string[];
  placeOf: (claims: number) => string;
  write: boolean;
}

function readOptions(): Options {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: "string" },
        only: { type: "string" },
        full: { type: "boolean", default: false },
        place: { type: "string" },
        write: { type: "boolean", default: false },
      },
    });
    const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1000, 10_000];
    if (values.full) sizes.push(100_000);
    const rounds = values.rounds === undefined ? null : Number(values.rounds);
    if ([...sizes, rounds ?? 1].some((number) => !Number.isSafeInteger(number) || number < 1))
      throw new Error("Sizes and rounds are whole numbers.");
    const ids: string[] = contenders.map(({ id }) => id);
    const only = values.only?.split(",") ?? ids;
    const unknown = only.find((id) => !ids.includes(id));
    if (unknown !== undefined) throw new Error(`There is no build called “${unknown}”.`);
    return {
      sizes,
      rounds: (size) => rounds ?? (size > 10_000 ? 1 : size > 1000 ? 3 : 5),
      only,
      placeOf: (claims) => values.place ?? findPlace(claims),
      write: values.write,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

function describeMachine(hugo: string | null, places: string): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Measured on ${day}: ${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}, ${memory} GiB, ${process.platform} ${release()}, ` +
    `Node.js ${process.version}, ${hugo === null ? "no Hugo" : `Hugo ${hugo}`}, ${places}.`
  );
}

function writeReadme(text: string): void {
  const path = new URL("README.md", import.meta.url);
  const readme = readFileSync(path, "utf8");
  const marked = /(<!-- results: [^>]*-->\n)[\s\S]*?(\n<!-- end of results -->)/;
  if (!marked.test(readme)) throw new Error("README.md has no place for the results.");
  writeFileSync(
    path,
    readme.replace(marked, (_, start: string, end: string) => `${start}\n${text}\n${end}`),
  );
}

const { sizes, rounds, only, placeOf, write } = readOptions();
const hugo = findHugo();
const isHugo = (id: string): boolean => id.startsWith("hugo");
if (hugo === null && only.some(isHugo)) {
  console.error("Hugo is not installed, so it is left out; on Debian and Ubuntu `apt-get install hugo` installs it.\n");
}
const running = contenders.filter(({ id }) => only.includes(id) && (!isHugo(id) || hugo !== null));
const results: SizeResult[] = [];
const withoutRoom: string[] = [];
for (const size of sizes) {
  const fitting = running.filter(({ bytesPerClaim = 0 }) => hasRoom(bytesPerClaim, size));
  for (const { name, bytesPerClaim = 0 } of running.filter((contender) => !fitting.includes(contender))) {
    const least = Math.ceil((bytesPerClaim * size) / 2 ** 30);
    withoutRoom.push(
      `${name}: not built with ${size.toLocaleString("en")} claims, for which it holds ${least} GiB in memory at the least.`,
    );
  }
  results.push(await runSize(size, rounds(size), fitting, placeOf(size), (line) => console.error(line)));
}
const notes = [...describeTwins(results), ...withoutRoom, ...describeEdits(results)];
const machine = describeMachine(hugo, describePlaces(sizes, placeOf));
const text = [machine, ...notes, resultsTable(results.flatMap(({ series }) => series))].join("\n\n");
console.log(`\n${text}`);
if (write) writeReadme(text);
