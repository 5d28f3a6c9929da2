/** Ways to set a text off in a terminal. */
export interface Styles {
  bold(text: string): string;
  dim(text: string): string;
  underline(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

/** @param hasColour without it the texts stay as they are: nothing is told by style alone */
export function createStyles(hasColour: boolean): Styles {
  const style = (on: number, off: number) => (text: string) => (hasColour && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    underline: style(4, 24),
    green: style(32, 39),
    yellow: style(33, 39),
    cyan: style(36, 39),
  };
}
