/** The value in the middle; of an even number of values, the mean of the two. */
export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/**
 * Says how time grows with size between two builds: 1 is linear, 2 is with the square. What a build takes before its first page is left
 * out of neither, so small sites look better than linear.
 */
export function growth(smaller: { size: number; time: number }, larger: { size: number; time: number }): number {
  return Math.log(larger.time / smaller.time) / Math.log(larger.size / smaller.size);
}
