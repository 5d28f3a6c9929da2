import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { buildProject, claimPath, reportId, sourcesPath } from "../../project-builder.ts";
import { tellProblemsOf } from "./tell-problems.ts";

describe("something that is not a file", () => {
  test("is refused when it is a folder with the name of a claim or of a report’s file", () => {
    const root = buildProject({ [sourcesPath]: null });
    mkdirSync(path.join(root, `claims/${reportId}/second.json`));
    mkdirSync(path.join(root, sourcesPath));
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_sources.json:1:1  unreadable-file
        This is a folder, not a file.
        Put the file itself in its place, or delete it.  (claims/README.md#unreadable-file)

      claims/harbour-bridge/second.json:1:1  unreadable-file
        This is a folder, not a file.
        Put the file itself in its place, or delete it.  (claims/README.md#unreadable-file)

      2 problems in 2 files; nothing was published."
    `);
  });

  test("is refused when it is a pipe, without waiting for somebody to write to it", () => {
    const root = buildProject();
    execFileSync("mkfifo", [path.join(root, `claims/${reportId}/second.json`)]);
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "claims/harbour-bridge/second.json:1:1  unreadable-file
        This is a pipe, not a file.
        Put the file itself in its place, or delete it.  (claims/README.md#unreadable-file)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when it is a link, wherever it leads", () => {
    const root = buildProject({ [sourcesPath]: null });
    symlinkSync("/etc/hostname", path.join(root, `claims/${reportId}/second.json`));
    symlinkSync(path.join(root, claimPath), path.join(root, `claims/${reportId}/third.json`));
    symlinkSync("/nowhere/at/all", path.join(root, sourcesPath));
    symlinkSync("/etc", path.join(root, "claims/other-report"));
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "claims/harbour-bridge/_sources.json:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      claims/harbour-bridge/second.json:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      claims/harbour-bridge/third.json:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      claims/other-report:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      4 problems in 4 files; nothing was published."
    `);
  });

  test("is refused when it is _data/, and nothing is read through it", () => {
    const root = buildProject({ "_data/site.json": "{", "_data/strings/en.json": "{" });
    renameSync(path.join(root, "_data"), path.join(root, "elsewhere"));
    symlinkSync(path.join(root, "elsewhere"), path.join(root, "_data"));
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "_data:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      1 problem in 1 file; nothing was published."
    `);
  });

  test("is refused when claims/ or the folder of strings is a link", () => {
    const root = buildProject();
    const other = buildProject();
    for (const folder of ["claims", "_data/strings"]) {
      rmSync(path.join(root, folder), { recursive: true });
      symlinkSync(path.join(other, folder), path.join(root, folder));
    }
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "_data/strings:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      claims:1:1  symbolic-link
        This is a symbolic link: what it leads to may lie outside the project and would be published unseen.
        Put the file or folder itself in its place.  (claims/README.md#symbolic-link)

      2 problems in 2 files; nothing was published."
    `);
  });

  test("is refused when a file stands where claims/ should be", () => {
    const root = buildProject();
    rmSync(path.join(root, "claims"), { recursive: true });
    writeFileSync(path.join(root, "claims"), "");
    expect(tellProblemsOf(root)).toMatchInlineSnapshot(`
      "claims:1:1  unreadable-file
        This is not a folder.
        Put the folder in its place.  (claims/README.md#unreadable-file)

      1 problem in 1 file; nothing was published."
    `);
  });
});

/** Root may read everything, so a test that runs as root becomes nobody for as long as it reads. */
function asOrdinaryUser<Result>(run: () => Result): Result {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

describe("a file or folder that may not be read", () => {
  test("is told, and what can be read is checked", () => {
    const root = buildProject({ "claims/locked-report/_report.json": "{}", "claims/notes.txt": "" });
    tellProblemsOf(root);
    chmodSync(root, 0o755);
    chmodSync(path.join(root, claimPath), 0o000);
    chmodSync(path.join(root, "claims/locked-report"), 0o000);
    const told = asOrdinaryUser(() => tellProblemsOf(root));
    chmodSync(path.join(root, "claims/locked-report"), 0o755);
    expect(told).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:1:1  unreadable-file
        The file may not be read: its permissions do not allow it.
        Give yourself the right to read it.  (claims/README.md#unreadable-file)

      claims/locked-report:1:1  unreadable-file
        The folder cannot be listed: its permissions do not allow it.
        Give yourself the right to read it.  (claims/README.md#unreadable-file)

      claims/notes.txt:1:1  stray-file
        The folder claims/ has a folder for each report, and nothing else but README.md; this is neither and would be left out.
        Move it into the folder of its report, or out of claims/.  (claims/README.md#stray-file)

      3 problems in 3 files; nothing was published."
    `);
  });

  test("is told when it is _data/ or claims/", () => {
    const root = buildProject();
    tellProblemsOf(root);
    chmodSync(root, 0o755);
    for (const folder of ["_data", "claims"]) chmodSync(path.join(root, folder), 0o000);
    const told = asOrdinaryUser(() => tellProblemsOf(root));
    for (const folder of ["_data", "claims"]) chmodSync(path.join(root, folder), 0o755);
    expect(told).toMatchInlineSnapshot(`
      "_data:1:1  unreadable-file
        The folder cannot be listed: its permissions do not allow it.
        Give yourself the right to read it.  (claims/README.md#unreadable-file)

      claims:1:1  unreadable-file
        The folder cannot be listed: its permissions do not allow it.
        Give yourself the right to read it.  (claims/README.md#unreadable-file)

      2 problems in 2 files; nothing was published."
    `);
  });
});
