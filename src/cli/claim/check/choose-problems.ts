import type { Problem } from "../../../check/problem.ts";

/**
 * Keeps the problems in some files: in a file itself, in a folder that is named, or in the folder around a file.
 *
 * @param files relative to the project's root; null keeps all
 */
export function chooseProblems(problems: readonly Problem[], files: ReadonlySet<string> | null): Problem[] {
  if (files === null) return [...problems];
  const wanted = [...files];
  return problems.filter(
    ({ file }) => files.has(file) || wanted.some((one) => one === "" || file.startsWith(`${one}/`) || one.startsWith(`${file}/`)),
  );
}
