import { inkOf } from "./inks.ts";
import { area, putFoot } from "./put-frame.ts";
import { putText, setText, widthOfText, type Manner } from "./put-text.ts";
import type { SetText } from "./set-lines.ts";
import type { ReportWords } from "./share-words.ts";
import type { Sheet } from "./sheet.ts";
import { stampIcon } from "./stamps.ts";

/** The parts of the picture from its top: where the title begins and how high it may be, where the squares and where the words end. */
const title = { top: 132, high: 196 };
const squares = { top: 338, high: 78 };
const words = { baseline: 452, leading: 44, size: 29 };

const leadings = { ltr: 1.2, rtl: 1.6 } as const;

/** Draws the picture of a report: how many claims were checked, of what, and how many got which verdict. */
export function drawReport(sheet: Sheet, { lang, dir, siteName, title: name, checked, verdicts }: ReportWords): void {
  const manner = { lang, dir };
  const count = setText(checked, "strong", manner, area.width, [{ size: 38, lines: 1 }]);
  if (count !== null) putText(sheet, count, dir, { x: area.left, y: 98, width: area.width, ink: "ink" });
  const settings = [66, 60, 54, 48, 42].map((size) => ({ size, lines: Math.floor(title.high / Math.round(size * leadings[dir])) }));
  const set = setText(name, "reading", manner, area.width, settings);
  if (set !== null) {
    const y = title.top + Math.round(set.size * (dir === "rtl" ? 1.1 : 0.92));
    putText(sheet, set, dir, { x: area.left, y, width: area.width, ink: "ink", leading: Math.round(set.size * leadings[dir]) });
  }
  putSquares(sheet, dir, verdicts);
  putCounts(sheet, manner, verdicts);
  putFoot(sheet, manner, siteName, null);
}

/** Puts a square for each claim, in the order of the verdicts; none where there are too many to be seen. */
function putSquares(sheet: Sheet, dir: Manner["dir"], verdicts: ReportWords["verdicts"]): void {
  const total = verdicts.reduce((sum, { count }) => sum + count, 0);
  const fitting = [38, 34, 30, 26, 20, 16, 12].find((size) => {
    const step = Math.round(size * 1.2);
    return Math.ceil(total / Math.floor((area.width + step - size) / step)) * step <= squares.high + step - size;
  });
  if (fitting === undefined) return;
  const step = Math.round(fitting * 1.2);
  const perRow = Math.floor((area.width + step - fitting) / step);
  let place = 0;
  for (const { icon, colour, count } of verdicts) {
    for (let drawn = 0; drawn < count; drawn += 1, place += 1) {
      const along = (place % perRow) * step;
      const x = dir === "rtl" ? area.right - fitting - along : area.left + along;
      sheet.put(stampIcon(icon, fitting), x, squares.top + Math.floor(place / perRow) * step, inkOf(colour));
    }
  }
}

/** Puts each verdict in words with its number, in as many rows as there is room for. */
function putCounts(sheet: Sheet, manner: Manner, verdicts: ReportWords["verdicts"]): void {
  const { size, leading, baseline } = words;
  const one = (text: string, voice: "strong" | "label"): SetText | null =>
    setText(text, voice, manner, area.width / 2, [{ size, lines: 1 }]);
  let [along, row] = [0, 0];
  for (const { word, number, icon, colour } of verdicts) {
    const parts = [one(word, "strong"), one(number, "label")].filter((part) => part !== null);
    const width = parts.reduce((sum, part) => sum + widthOfText(part) + 10, size);
    if (along > 0 && along + width > area.width) [along, row] = [0, row + 1];
    if (row > 1) return;
    const y = baseline + row * leading;
    const ink = inkOf(colour);
    const at = (from: number, wide: number): number => (manner.dir === "rtl" ? area.right - from - wide : area.left + from);
    sheet.put(stampIcon(icon, size - 2), at(along, size - 2), y - size + 5, ink);
    let from = along + size + 8;
    for (const part of parts) {
      const wide = widthOfText(part);
      putText(sheet, part, manner.dir, { x: at(from, wide), y, width: wide, ink });
      from += wide + 10;
    }
    along = from + 22;
  }
}
