import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowser } from "./find-browser.ts";
import { findInstalledBrowser } from "./find-installed-browser.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plumbline-browser-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("the browser of the tests", () => {
  test("is the one that CHROME_PATH names, before all others", async () => {
    const found = await findBrowser();
    // The browser from npm needs its libraries; the script finds them for it.
    const named = join(folder, "browser");
    writeFileSync(named, `#!/bin/sh\nLD_LIBRARY_PATH='${found.env["LD_LIBRARY_PATH"] ?? ""}' exec '${found.executablePath}' "$@"\n`);
    chmodSync(named, 0o755);
    vi.stubEnv("CHROME_PATH", named);
    expect((await findBrowser()).executablePath).toBe(named);
  });

  test("is not guessed when CHROME_PATH names something else", async () => {
    vi.stubEnv("CHROME_PATH", join(folder, "nothing"));
    await expect(findBrowser()).rejects.toThrow("but no browser starts from there. Correct the path, or unset CHROME_PATH.");
  });

  test.runIf(process.platform === "linux")("is looked for among the installed programs by its usual names", () => {
    vi.stubEnv("PATH", folder);
    expect(findInstalledBrowser()).toBe(null);
    writeFileSync(join(folder, "chromium"), "");
    expect(findInstalledBrowser()).toBe(null);
    chmodSync(join(folder, "chromium"), 0o755);
    expect(findInstalledBrowser()).toBe(join(folder, "chromium"));
  });
});
