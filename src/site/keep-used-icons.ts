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
  const kept = sprite.replaceAll(symbols, (symbol, name: string) => (html.includes(`"#${name}"`, end) ? symbol : ""));
  // A sprite without icons shows nothing, so none is written.
  const written = kept.includes("<symbol") ? kept : "";
  return written === sprite ? html : `${html.slice(0, start)}${written}${html.slice(end)}`;
}
