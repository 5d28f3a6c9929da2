const symbols = /<symbol id="(icon-[\w-]+)".*?<\/symbol>\n?/g;

/**
 * Leaves of the icons that the layout writes into every page those that the page shows.
 *
 * @param html the rendered page; each icon in it is a `symbol` on one line, shown by `<use href="#icon-…"/>`
 */
export function keepUsedIcons(html: string): string {
  const start = html.indexOf('<svg class="icon-sprite"');
  if (start === -1) return html;
  const end = html.indexOf("</svg>", start) + "</svg>".length;
  const sprite = html.slice(start, end);
  const written = reduce(sprite, findUsed(html, end));
  return written === sprite ? html : `${html.slice(0, start)}${written}${html.slice(end)}`;
}

/** The names of the icons that are shown behind a place, sorted. */
function findUsed(html: string, from: number): string[] {
  const used = new Set<string>();
  for (let at = html.indexOf(opening, from); at !== -1; at = html.indexOf(opening, at + 1)) {
    used.add(html.slice(at + 2, html.indexOf('"', at + 1)));
  }
  return [...used].sort();
}

const opening = '"#icon-';
const reduced = new Map<string, string>();

/** Pages show few sets of icons, so each set is picked out once. */
function reduce(sprite: string, used: readonly string[]): string {
  const key = `${used.join(" ")} ${sprite}`;
  let kept = reduced.get(key);
  if (kept === undefined) {
    kept = sprite.replaceAll(symbols, (symbol, name: string) => (used.includes(name) ? symbol : ""));
    // A sprite without icons shows nothing, so none is written.
    if (!kept.includes("<symbol")) kept = "";
    reduced.set(key, kept);
  }
  return kept;
}
