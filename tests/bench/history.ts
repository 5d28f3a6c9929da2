// tsx tests/bench/history.ts [claims] — reads the history of a made-up repository with three commits for each claim.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readHistory } from "../../src/history/read-history.ts";
import type { ClaimFile } from "../../src/schema/types.ts";
import { createRandom, createVocabulary } from "./random-words.ts";
import { writeReport } from "./write-report.ts";

const claimsPerReport = 20;
const size = Number(process.argv[2] ?? 10_000);
if (!Number.isSafeInteger(size) || size < claimsPerReport) {
  console.error("tsx tests/bench/history.ts [<number of claims>]\n  Reads the history of a made-up repository and says what it took.");
  process.exit(2);
}

const [made] = process.argv.slice(3);
if (made !== undefined) measure(made);
else {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-history-"));
  try {
    makeRepository(folder, size);
    // In a process of its own, so that the peak of memory is that of reading alone.
    spawnSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), String(size), folder], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(root: string): void {
  const begun = performance.now();
  const history = readHistory(root);
  const logged = performance.now();
  let entries = 0;
  let files = 0;
  for (const [file, current] of readClaims(root)) {
    files += 1;
    entries += history.tell(file, { current, drafts: false }).entries.length;
  }
  const told = performance.now();
  const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(2);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const processor = ((userCPUTime + systemCPUTime) / 1e6).toFixed(2);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`${files} claims, ${files * 3} commits, ${entries} entries told (${history.state})`);
  console.log(
    `log ${seconds(begun, logged)} s, versions and changes ${seconds(logged, told)} s, of it our own processor time ${processor} s, peak ${peak} MiB`,
  );
}

function* readClaims(root: string): Generator<[string, ClaimFile]> {
  for (const report of readdirSync(join(root, "claims")).sort()) {
    for (const name of readdirSync(join(root, "claims", report)).filter((each) => /^[^_].*\.json$/.test(each))) {
      const file = `claims/${report}/${name}`;
      yield [file, JSON.parse(readFileSync(join(root, file), "utf8")) as ClaimFile];
    }
  }
}

/** Each claim is added, gets a new finding and a word of its analysis changed, then another verdict with a correction. */
function makeRepository(root: string, claims: number): void {
  const random = createRandom(1);
  const vocabulary = createVocabulary(random, 30_000);
  for (let written = 0; written < claims; written += claimsPerReport) {
    writeReport(join(root, "claims"), `report-${written / claimsPerReport + 1}`, claimsPerReport, random, vocabulary);
  }
  const git = (args: string[], stdin?: number): void => {
    const { status, stderr } = spawnSync("git", args, { cwd: root, stdio: [stdin ?? "ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(stderr.toString("utf8"));
  };
  git(["init", "--quiet", "--initial-branch=main"]);
  const stream = join(root, "stream");
  const out = openSync(stream, "w");
  let day = 0;
  const commit = (subject: string, file: string, claim: ClaimFile): void => {
    day += 1;
    const bytes = Buffer.from(`${JSON.stringify(claim, null, 2)}\n`);
    const message = Buffer.from(subject);
    const head = `commit refs/heads/main\ncommitter A <a@example.org> ${1_700_000_000 + day * 600} +0000\ndata ${message.length}\n`;
    writeSync(out, `${head}${subject}\nM 100644 inline ${file}\ndata ${bytes.length}\n`);
    writeSync(out, bytes);
    writeSync(out, "\n");
  };
  const all = [...readClaims(root)];
  for (const [file, claim] of all) commit("Add a claim", file, claim);
  const second = all.map(([file, claim]): [string, ClaimFile] => {
    const analysis = (claim.analysis ?? "").replace(/ (\w+) /, " changed ");
    return [file, { ...claim, finding: vocabulary.sentence(24), analysis }];
  });
  for (const [file, claim] of second) commit("Say the finding more clearly", file, claim);
  for (const [file, claim] of second) {
    const correction = {
      on: "2026-03-01",
      kind: "substantial",
      fields: ["verdict"],
      what: "The verdict was changed.",
      why: "New evidence.",
    };
    const corrections = [{ ...correction, cause: "new-evidence", responsible: "desk", formerVerdict: claim.verdict }];
    const last = { ...claim, verdict: "unproven", sought: vocabulary.sentence(12), corrections } as ClaimFile;
    commit("Correct the verdict", file, last);
    writeFileSync(join(root, file), `${JSON.stringify(last, null, 2)}\n`);
  }
  closeSync(out);
  const input = openSync(stream, "r");
  git(["fast-import", "--quiet"], input);
  closeSync(input);
  rmSync(stream);
}
