import { inkOf } from "./inks.ts";
import { area, putFoot } from "./put-frame.ts";
import { putText, setText, type Manner } from "./put-text.ts";
import type { Setting } from "./set-lines.ts";
import type { ClaimWords, Sign } from "./share-words.ts";
import type { Sheet } from "./sheet.ts";
import { stampIcon } from "./stamps.ts";

/** Where the statement stands: from here down, as high as this. */
const [top, high] = [166, 328];

/** How far lines are apart, by the size of their letters: those of right-to-left scripts reach higher and lower. */
const leadings = { ltr: 1.2, rtl: 1.62 } as const;

/** Lists the sizes that a statement may have, and how many lines of each there is room for. */
export function statementSettings(dir: Manner["dir"]): Setting[] {
  return [108, 92, 78, 70, 62, 55, 49, 44, 40].map((size) => ({ size, lines: Math.floor(high / Math.round(size * leadings[dir])) }));
}

/** Draws the picture of a claim: the verdict, the statement as large as it fits, and whose check it is. */
export function drawClaim(sheet: Sheet, { lang, dir, siteName, title, sign, statement }: ClaimWords): void {
  const manner = { lang, dir };
  const set = setText(statement, "reading", manner, area.width, statementSettings(dir));
  // Where no font has the letters of the statement, the verdict stands alone and large.
  putSign(sheet, manner, sign, set === null ? { y: 232, size: 128 } : { y: 58, size: 60 });
  if (set !== null) {
    const leading = Math.round(set.size * leadings[dir]);
    const y = top + Math.round(set.size * (dir === "rtl" ? 1.15 : 0.92));
    putText(sheet, set, dir, { x: area.left, y, width: area.width, ink: "ink", leading });
  }
  putFoot(sheet, manner, siteName, title);
}

/** Puts the icon of a verdict and its word side by side. */
function putSign(sheet: Sheet, manner: Manner, { word, icon, colour }: Sign, { y, size }: { y: number; size: number }): void {
  const ink = inkOf(colour);
  const start = size + Math.round(size * 0.34);
  const isRtl = manner.dir === "rtl";
  sheet.put(stampIcon(icon, size), isRtl ? area.right - size : area.left, y, ink);
  const sizes = [0.95, 0.75, 0.6].map((share) => ({ size: Math.round(size * share), lines: 1 }));
  const set = setText(word, "strong", manner, area.width - start, sizes);
  if (set === null) return;
  const x = isRtl ? area.left : area.left + start;
  putText(sheet, set, manner.dir, { x, y: y + Math.round(size / 2 + set.size * 0.32), width: area.width - start, ink });
}
