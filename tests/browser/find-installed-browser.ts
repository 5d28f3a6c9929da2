import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"];
const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["/Applications", join(process.env["HOME"] ?? "", "Applications")].flatMap((folder) =>
      macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === "win32") {
    const folders = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]];
    return folders.flatMap((folder) => (folder === undefined ? [] : windowsPrograms.map((program) => join(folder, program))));
  }
  return (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Looks for Chrome, Chromium or Edge where they are usually installed.
 *
 * @returns the path of its program, or null
 */
export function findInstalledBrowser(): string | null {
  return candidates().find(isExecutable) ?? null;
}
