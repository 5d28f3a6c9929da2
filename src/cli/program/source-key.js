import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the program is besides its source code: the exact versions of packages, and what they are asked for. */
const beside = ["package.json", "package-lock.json"];

/**
 * Gives a key for the program as it is written and where it is: another for any change.
 *
 * @param {string} root the top of the repository
 * @returns {string} hexadecimal digits
 */
export function sourceKey(root) {
  const hash = createHash("sha256").update(`${process.version} ${root}`);
  const sources = readdirSync(join(root, "src"), { recursive: true }).filter((name) => /\.[jt]s$/.test(name));
  const packages = beside.filter((name) => existsSync(join(root, name)));
  for (const path of [...sources.sort().map((name) => join("src", name)), ...packages]) {
    const content = readFileSync(join(root, path));
    hash.update(`\n${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex").slice(0, 32);
}
