import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UsageError } from "../usage-error.ts";

const launch = fileURLToPath(new URL("../launch.js", import.meta.url));

/**
 * Builds the site from the files that are here, by the command that people use.
 *
 * @param root the project's folder
 * @param folder where the site goes; it must be empty or not there
 * @param baseUrl the address it is published under
 * @throws UsageError when the build fails; it has said why
 */
export function buildReference(root: string, folder: string, baseUrl: string | null): void {
  const options = ["--no-cache", "--output", folder, ...(baseUrl === null ? [] : ["--base-url", baseUrl])];
  const { status } = spawnSync(process.execPath, [launch, "build", ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new UsageError("The site could not be built from the files here, so there is nothing to compare the copy with.");
}
