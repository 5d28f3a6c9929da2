/** Says whether to print in colour: to a terminal only, and not where NO_COLOR (https://no-color.org) is set to anything. */
export function wantsColour(stream: { isTTY?: boolean }, environment: Record<string, string | undefined>): boolean {
  return stream.isTTY === true && !environment["NO_COLOR"];
}
