import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareCopies } from "../publish/compare-copies.ts";
import { readCommit } from "./build/read-commit.ts";
import { readCommandLine } from "./read-command-line.ts";
import { runCommand } from "./run-command.ts";
import { UsageError } from "./usage-error.ts";
import { buildReference } from "./verify/build-reference.ts";
import type { Copy } from "./verify/copy.ts";
import { openAddress } from "./verify/open-address.ts";
import { openFolder } from "./verify/open-folder.ts";
import { readReference, type Reference } from "./verify/reference.ts";
import { tellDifference } from "./verify/tell-difference.ts";

const usage = `npm run verify -- <folder or address> [options]
  Says whether a copy of the site is what the files here give, byte for byte. Check out the commit that the copy's manifest.json names
  first. The exit code is 0 when it is the same, 1 when it differs, 2 when it could not be compared.

  --against <folder>  compares with the site in this folder instead of building one`;

const known = { against: { type: "string" }, help: { type: "boolean" } } as const;

/** Describes what the files here give, for the address that the copy is published under. */
function describeReference(root: string, { manifest }: Copy, against: string | undefined): Reference {
  if (against !== undefined) {
    openFolder(against);
    return readReference(against);
  }
  const folder = mkdtempSync(join(tmpdir(), "plumbline-verify-"));
  try {
    buildReference(root, join(folder, "site"), manifest?.baseUrl ?? null);
    return readReference(join(folder, "site"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Says what the copy was made from, where that is not what is here. */
function tellCommits(copied: string | null, here: string | null): string[] {
  if (copied !== null && here !== null && copied !== here) {
    return [
      `The copy says that it was made from commit ${copied.slice(0, 64)}; here is commit ${here}. Check that one out to compare with it.`,
    ];
  }
  if (here === null) return ["The files here are not those of a commit, so the copy is compared with what they give as they are."];
  return copied === null ? ["The copy does not say which commit it was made from."] : [];
}

await runCommand(async () => {
  const { values, words } = readCommandLine(process.argv.slice(2), known, { least: 0, most: 1, what: "folder or address" }, usage);
  const [place] = words;
  if (values.help) {
    console.log(usage);
    return 0;
  }
  if (place === undefined) throw new UsageError(usage);
  const root = process.cwd();
  const copy = /^https?:\/\//i.test(place) ? await openAddress(place) : openFolder(place);
  const here = values.against === undefined ? readCommit(root) : null;
  if (values.against === undefined) for (const line of tellCommits(copy.manifest?.commit ?? null, here)) console.error(line);

  const expected = describeReference(root, copy, values.against);
  const files = await copy.describe(expected);
  const asked = expected.files.filter(({ path }) => !files.kept.includes(path) && !files.unread.some((unread) => unread.path === path));
  const difference = compareCopies(asked, files.found);
  const differs = Object.values(difference).some((paths: string[]) => paths.length > 0);
  const told = tellDifference(difference, files);
  if (told !== "") console.log(told);

  const site =
    values.against === undefined ? `the site of ${here === null ? "the files here" : `commit ${here}`}` : `the site in ${values.against}`;
  if (differs) console.log(`${place} is not the same as ${site}.`);
  else if (files.unread.length > 0) console.log(`${place} could not be compared whole with ${site}.`);
  else console.log(`${place} is the same as ${site}: ${asked.length} files, byte for byte.`);
  if (files.kept.length > 0) console.log(`Not compared, as the host does what they say instead of showing them: ${files.kept.join(", ")}.`);
  return differs ? 1 : files.unread.length > 0 ? 2 : 0;
});
