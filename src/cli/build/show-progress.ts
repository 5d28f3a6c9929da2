/** A display of how far a build is. */
export interface Progress {
  /** Counts one page more. */
  page(): void;
  /** Clears the display away. */
  end(): void;
}

/** A build that is over before that says nothing of its progress. */
const patience = 1500;
const interval = 250;

/**
 * Shows on a terminal how many pages are done, how many a second, and how long the rest will take. Where the output goes to a file or to
 * another program, nothing is shown.
 *
 * @param total how many pages there will be
 * @param clock gives milliseconds
 */
export function showProgress(
  { isTTY, write }: { isTTY: boolean; write: (text: string) => void },
  total: number,
  clock: () => number,
): Progress {
  if (!isTTY) return { page: () => {}, end: () => {} };
  const start = clock();
  let [done, shownAt, isShown] = [0, start + patience - interval, false];
  return {
    page() {
      done += 1;
      const now = clock();
      if (now - shownAt < interval) return;
      [shownAt, isShown] = [now, true];
      write(`\r\u001b[K${describeProgress(done, total, now - start)}`);
    },
    end() {
      if (isShown) write("\r\u001b[K");
    },
  };
}

/** Says how far a build is: “4,200 of 10,000 pages, 1,100 a second, 6 s left”. */
export function describeProgress(done: number, total: number, milliseconds: number): string {
  const rate = (done * 1000) / Math.max(1, milliseconds);
  const left = Math.ceil((total - done) / Math.max(rate, 0.001));
  const number = (value: number): string => Math.round(value).toLocaleString("en");
  return `${number(done)} of ${number(total)} pages, ${number(rate)} a second, ${left < 100 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`;
}
