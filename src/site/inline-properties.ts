/** As long as var(--x) with a short name: to write such a value out takes no more room. */
const short = 9;

const definition = /(--[\w-]+):([^;}]+)/g;

/**
 * Writes the values of custom properties where they are asked for, when one has a single value for the whole page and is asked for once or
 * is short. The properties themselves stay; nothing asks for them any more.
 *
 * @param css a minified style sheet
 */
export function inlineProperties(css: string): string {
  const root = /:root\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const values = new Map([...root.matchAll(definition)].map(([, name = "", value = ""]) => [name, value]));
  const defined = count(css, definition);
  const used = count(css, /var\((--[\w-]+)\)/g);
  return css.replaceAll(/var\((--[\w-]+)\)/g, (asked, name: string) => {
    const value = values.get(name);
    if (value === undefined || value.includes("var(") || defined.get(name) !== 1) return asked;
    return used.get(name) === 1 || value.length <= short ? value : asked;
  });
}

function count(css: string, pattern: RegExp): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = ""] of css.matchAll(pattern)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
