import { readFileSync } from "node:fs";

/** Says whether a process has this number and still works. One that has ended may keep its number until somebody asks after it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return !isDefunct(pid);
}

/** Where the system tells: see proc_pid_stat(5). */
function isDefunct(pid: number): boolean {
  try {
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
  } catch {
    return false;
  }
}
