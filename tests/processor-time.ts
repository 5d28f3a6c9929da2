/** Runs a function and tells how long the processor worked on it, in milliseconds: not how long other programs kept it waiting. */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
