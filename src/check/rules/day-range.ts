/** The first and the last day that a date of our files can mean. */
export interface DayRange {
  first: string;
  last: string;
}

/**
 * Reads a day, month or year, or two of them joined by a slash. Days compare as texts; the 31st stands for the end of any month.
 */
export function dayRange(date: string): DayRange {
  const [from = date, to = from] = date.split("/");
  return { first: `${from}-01-01`.slice(0, 10), last: to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-31` : to };
}
