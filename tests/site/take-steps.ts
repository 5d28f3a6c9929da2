// Changes a project at random and builds it after each change twice: upon what the last build has left, and from nothing. Says where the two
// differ. Run in the folder of a copied project that is a git repository, with a number of steps and a seed; "whole" behind
// them has ZIPs and pictures made, too, which takes twice as long.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "../../src/cli/build/build-site.ts";
import type { Built } from "../../src/cli/build/build-terms.ts";
import { memoryFolder } from "../../src/cli/build/memory-folder.ts";

const root = process.cwd();
const [steps = 10, seed = 1] = process.argv.slice(2, 4).map(Number);
const isWhole = process.argv[4] === "whole";

// Mulberry32, as Math.random cannot be begun anew.
let state = seed;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
};

const site = join(root, "_site");
const claimsFolder = join(root, "claims");
const reports = (): string[] => readdirSync(claimsFolder).filter((name) => !name.includes("."));
const claimsOf = (report: string): string[] => readdirSync(join(claimsFolder, report)).filter((name) => /^[a-z][^.]*\.json$/.test(name));
const git = (...args: string[]): void => {
  execFileSync("git", ["-c", "user.name=Writer", "-c", "user.email=writer@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: root,
  });
};
const edit = (path: string, change: (text: string) => string): void => {
  writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
};
const isBroken = (path: string): boolean => {
  try {
    JSON.parse(readFileSync(join(root, path), "utf8"));
    return false;
  } catch {
    return true;
  }
};
/** A claim that was not broken a moment ago. */
const someClaim = (): { report: string; name: string; path: string } => {
  const claims = reports().flatMap((report) => claimsOf(report).map((name) => ({ report, name, path: `claims/${report}/${name}` })));
  return pick(claims.filter(({ path }) => !isBroken(path)));
};
const filesUnder = (folder: string): string[] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
/** Two things may happen between builds, and the first may leave nothing for the second. */
const withOne = (items: readonly string[], change: (item: string) => void): void => {
  if (items.length > 0) change(pick(items));
};
const setField = (path: string, field: string, value: unknown): void => {
  edit(path, (text) => `${JSON.stringify({ ...(JSON.parse(text) as object), [field]: value }, null, 2)}\n`);
};

let count = 0;
// Another process has taken steps in the same project before.
const word = (): string => `word${seed}n${(count += 1)}`;

const changes: Record<string, () => void> = {
  "edits a finding": () => setField(someClaim().path, "finding", `It was looked at again: ${word()}.`),
  "edits it by a letter of the same length": () => {
    const { path } = someClaim();
    edit(path, (text) => text.replace(/"finding": "(.)/, (_, letter) => `"finding": "${letter === "A" ? "B" : "A"}`));
  },
  "edits the report": () => setField(`claims/${pick(reports())}/_report.json`, "summary", `A summary with ${word()}.`),
  "adds a claim": () => {
    const { report, path } = someClaim();
    const copy = `claims/${report}/extra-${word()}.json`;
    cpSync(join(root, path), join(root, copy));
    setField(copy, "statement", `Another statement with ${word()}.`);
  },
  "deletes a claim that was added": () => {
    const report = pick(reports());
    const added = claimsOf(report).filter((name) => name.startsWith("extra-"));
    withOne(added, (name) => rmSync(join(claimsFolder, report, name)));
  },
  "renames a claim": () => {
    const { report, name, path } = someClaim();
    const to = `claims/${report}/extra-${word()}.json`;
    renameSync(join(root, path), join(root, to));
    setField(to, "formerIds", [name.slice(0, -".json".length)]);
  },
  "takes a claim back": () => setField(someClaim().path, "status", pick(["draft", "published"])),
  "adds a report": () => {
    if (reports().length < 7) cpSync(join(claimsFolder, pick(reports())), join(claimsFolder, `report-${word()}`), { recursive: true });
  },
  "deletes a report": () => {
    if (reports().length > 2) rmSync(join(claimsFolder, pick(reports())), { recursive: true });
  },
  "renames a report": () => renameSync(join(claimsFolder, pick(reports())), join(claimsFolder, `report-${word()}`)),
  "breaks a file": () => edit(someClaim().path, (text) => text.slice(0, text.length / 2)),
  "edits what all reports share": () => setField("_data/site.json", "tagline", `A line with ${word()}.`),
  "edits a template": () => appendFileSync(join(root, "templates/components/footer/footer.njk"), `<!-- ${word()} -->`),
  "edits a style": () => appendFileSync(join(root, "templates/styles/base.css"), `.${word()} { color: red }`),
  commits: () => {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", `Change ${word()}`);
  },
  "merges a line of work": () => {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "Before the work");
    const { path } = someClaim();
    git("checkout", "-q", "-b", "work");
    setField(path, "finding", `It was worked on: ${word()}.`);
    git("commit", "-q", "-a", "-m", `Work on ${word()}`);
    git("checkout", "-q", "-");
    git("merge", "-q", "--no-ff", "-m", "Merge branch 'work'", "work");
    git("branch", "-q", "-D", "work");
  },
  "takes a commit back": () => {
    const parents = execFileSync("git", ["rev-list", "--parents", "-n1", "HEAD"], { cwd: root, encoding: "utf8" }).trim().split(" ");
    if (parents.length > 1) git("reset", "-q", "--soft", "HEAD~1");
  },
  "touches a file": () => utimesSync(join(root, someClaim().path), 1_700_000_000 + count, 1_700_000_000 + count),
  "touches the whole site, as a cache that is unpacked": () => {
    for (const file of filesUnder(site)) utimesSync(file, 1_700_000_000, 1_700_000_000 + count);
  },
  "spoils a page": () => withOne(filesUnder(site), (file) => appendFileSync(file, word())),
  "loses a page": () => withOne(filesUnder(site), (file) => rmSync(file)),
  "leaves a file in the site": () =>
    withOne(
      reports().filter((id) => existsSync(join(site, id))),
      (id) => writeFileSync(join(site, id, word()), "stray"),
    ),
  "loses the site": () => rmSync(site, { recursive: true, force: true }),
  "loses its memory": () => rmSync(memoryFolder(root, site), { recursive: true, force: true }),
  "spoils its memory": () => withOne(filesUnder(memoryFolder(root, site)), (file) => appendFileSync(file, word())),
  "changes nothing": () => {},
};

async function build(output: string, remembers: boolean): Promise<Built> {
  return buildSite({
    root,
    output,
    today: "2026-11-24",
    preview: false,
    baseUrl: undefined,
    zip: isWhole,
    images: isWhole,
    remembers,
    onProblems: () => {},
    warn: (words) => {
      // A history that cannot be told is the same for both.
      if (words.includes("could not be remembered")) faults.push(words);
    },
    screen: { isTTY: false, write: () => true },
    clock: () => 0,
  });
}

function treeOf(folder: string): Map<string, string> {
  return new Map(
    filesUnder(folder).map((file) => [file.slice(folder.length), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

const faults: string[] = [];
const skipped: string[] = [];
const seen = { warm: 0, kept: 0, refused: 0 };
for (let step = 0; step < steps; step += 1) {
  // Every so often several things happen between two builds.
  const done = Array.from({ length: random() < 0.3 ? 3 : 1 }, () => pick(Object.keys(changes)));
  const broken = done.includes("breaks a file");
  // What was broken is mended before the next step, or nothing would be built any more.
  cpSync(claimsFolder, join(root, "_cold.claims"), { recursive: true });
  for (const name of done) {
    try {
      changes[name]?.();
    } catch (error) {
      // One change can leave nothing to the next, such as a broken file to one that edits it. What it did until then has been done.
      skipped.push(`step ${step} (${done.join(", ")}), ${name}: ${String(error).split("\n").at(-1)}`);
    }
  }
  const former = existsSync(site) ? treeOf(site) : null;
  const warm = await build(site, true);
  const cold = await build(join(root, "_cold"), false);
  const told = `step ${step} (${done.join(", ")})`;
  if (warm.outcome !== cold.outcome) faults.push(`${told}: ${warm.outcome} upon the last build, ${cold.outcome} from nothing`);
  if (warm.outcome === "built") {
    seen.warm += 1;
    if (warm.made < warm.site.reports.length) seen.kept += 1;
    const [one, other] = [treeOf(site), treeOf(join(root, "_cold"))];
    const names = new Set([...one.keys(), ...other.keys()]);
    const different = [...names].filter((name) => one.get(name) !== other.get(name));
    if (different.length > 0) faults.push(`${told}: ${different.slice(0, 5).join(", ")}`);
  } else {
    seen.refused += 1;
    const now = existsSync(site) ? treeOf(site) : null;
    if (JSON.stringify([...(now ?? [])]) !== JSON.stringify([...(former ?? [])])) faults.push(`${told}: the site is not as it was`);
    if (!broken && warm.outcome === "disproved") faults.push(`${told}: ${JSON.stringify(warm.failures.slice(0, 2))}`);
    rmSync(claimsFolder, { recursive: true });
    cpSync(join(root, "_cold.claims"), claimsFolder, { recursive: true });
  }
  rmSync(join(root, "_cold.claims"), { recursive: true });
}
const left = readdirSync(root).filter((name) => /^_(site|cold)\./.test(name));
if (left.length > 0) faults.push(`left behind: ${left.join(", ")}`);
console.log(JSON.stringify({ faults, seen, skipped }));
process.exit(0);
