import { existsSync } from "node:fs";
import { tmpdir, totalmem } from "node:os";

/** What a claim takes at most, in bytes, with Hugo making all that it can: 0.3 MB of its memory, and a site with its content of 0.15 MB. */
const bytesPerClaim = 450_000;

/**
 * Finds a folder for a project of so many claims and what is made of it: one in memory, so that no disk is measured, as long as that leaves
 * enough of it to the programs.
 */
export function findPlace(claims: number): string {
  return existsSync("/dev/shm") && totalmem() > claims * bytesPerClaim ? "/dev/shm" : tmpdir();
}

/** Tells whether a program has room for so many claims: a fifth of the memory is for what else runs. */
export function hasRoom(bytes: number, claims: number): boolean {
  return bytes * claims < totalmem() * 0.8;
}

/** Says where sites of these sizes are made. */
export function describePlaces(sizes: number[], placeOf: (claims: number) => string): string {
  const inMemory = sizes.filter((claims) => placeOf(claims) === "/dev/shm");
  if (inMemory.length === sizes.length) return "output in memory (tmpfs)";
  if (inMemory.length === 0) return "output on a disk";
  const others = sizes.filter((claims) => !inMemory.includes(claims)).map((claims) => claims.toLocaleString("en"));
  return `output in memory (tmpfs), but that of ${others.join(" and ")} claims on a disk`;
}
