import { readFileSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { contenders, findHugo } from "./contenders.ts";
import { resultsTable } from "./results-table.ts";
import { median } from "./statistics.ts";
import { place, runSize, type SizeResult } from "./run-size.ts";

const usage = `npm run bench [-- options] [number of claims …]
  Builds made-up projects of these sizes (100 1000 10000) with our build and with others, and says what each took.

  --rounds <n>   how often each is built (5 up to 1,000 claims, else 3)
  --only <ids>   only these, joined by commas: ${contenders.map(({ id }) => id).join(", ")}
  --full         100,000 claims too, once
  --write        puts the table into tests/bench/README.md`;

function readOptions(): { sizes: number[]; rounds: (size: number) => number; only: string[]; write: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: "string" },
        only: { type: "string" },
        full: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
      },
    });
    const sizes = positionals.length > 0 ? positionals.map(Number) : [100, 1000, 10_000];
    if (values.full) sizes.push(100_000);
    const rounds = values.rounds === undefined ? null : Number(values.rounds);
    if ([...sizes, rounds ?? 1].some((number) => !Number.isSafeInteger(number) || number < 1))
      throw new Error("Sizes and rounds are whole numbers.");
    const only = values.only?.split(",") ?? contenders.map(({ id }) => id);
    return { sizes, rounds: (size) => rounds ?? (size > 10_000 ? 1 : size > 1000 ? 3 : 5), only, write: values.write };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

function describeMachine(hugo: string | null): string {
  const [processor] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Measured on ${day}: ${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}, ${memory} GiB, ${process.platform} ${release()}, ` +
    `Node.js ${process.version}, ${hugo === null ? "no Hugo" : `Hugo ${hugo}`}, output in ${place === "/dev/shm" ? "memory (tmpfs)" : "a temporary folder"}.`
  );
}

function describeTwins({ twins }: SizeResult): string {
  if (twins === null) return "";
  const { pages, claimDifference, bytes } = twins;
  return `Of the pages Hugo made, ${pages} were compared with ours: on claim pages ${(claimDifference * 100).toFixed(2)} % of the words differ; Hugo’s pages have ${(bytes * 100).toFixed(1)} % of our bytes.`;
}

/** The dearest thing an editor waits for, held against what another program takes for everything. */
function describeEdit({ series }: SizeResult): string {
  const [edit, hugo] = ["one-edit", "hugo"].map((id) => series.find(({ contender }) => contender.id === id));
  if (edit === undefined || hugo === undefined) return "";
  const [one, other] = [edit, hugo].map(({ runs }) => median(runs.map(({ wall }) => wall)));
  return `With ${edit.claims.toLocaleString("en")} claims our build after one edit takes ${((one ?? NaN) / (other ?? NaN)).toFixed(2)} of the seconds of Hugo’s full build.`;
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

const { sizes, rounds, only, write } = readOptions();
const hugo = findHugo();
if (hugo === null && only.includes("hugo")) {
  console.error("Hugo is not installed, so it is left out; on Debian and Ubuntu `apt-get install hugo` installs it.\n");
}
const running = contenders.filter(({ id }) => only.includes(id) && (id !== "hugo" || hugo !== null));
const results: SizeResult[] = [];
for (const size of sizes) results.push(await runSize(size, rounds(size), running, (line) => console.error(line)));
const notes = [...results.map(describeTwins).filter(Boolean).slice(-1), ...results.map(describeEdit).filter(Boolean)];
const text = [describeMachine(hugo), ...notes, resultsTable(results.flatMap(({ series }) => series))].join("\n\n");
console.log(`\n${text}`);
if (write) writeReadme(text);
