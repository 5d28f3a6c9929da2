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
  // Looked for by a sign that is rare on pages, which the quotation mark before it is not.
  for (let at = html.indexOf(reference, from); at !== -1; at = html.indexOf(reference, at + 1)) {
    if (html.charCodeAt(at - 1) === quotationMark) used.add(html.slice(at + 1, html.indexOf('"', at)));
  }
  return [...used].sort();
}

const reference = "#icon-";
const quotationMark = '"'.charCodeAt(0);
let last = { sprite: "", kept: new Map<string, string>() };

/** Pages that follow each other have one sprite and few sets of icons, so each set is picked out once. */
function reduce(sprite: string, used: readonly string[]): string {
  if (sprite !== last.sprite) last = { sprite, kept: new Map() };
  const key = used.join(" ");
  let kept = last.kept.get(key);
  if (kept === undefined) {
    kept = sprite.replaceAll(symbols, (symbol, name: string) => (used.includes(name) ? symbol : ""));
    // A sprite without icons shows nothing, so none is written.
    if (!kept.includes("<symbol")) kept = "";
    last.kept.set(key, kept);
  }
  return kept;
}
