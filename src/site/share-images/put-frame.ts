import { putText, setText, widthOfText, type Manner } from "./put-text.ts";
import type { Sheet } from "./sheet.ts";

/** The part of a picture that is drawn on, in pixels: networks cut a little off its edges. */
export const area = { left: 72, right: 1128, width: 1056 } as const;

const [rule, baseline, size, between] = [526, 580, 29, 26];

/** Puts at the foot of a picture who publishes it, and what it belongs to, as far as there is room. */
export function putFoot(sheet: Sheet, manner: Manner, siteName: string, title: string | null): void {
  sheet.fillBox({ x: area.left, y: rule, width: area.width, height: 2 }, "ink-quiet", 7);
  const name = setText(siteName, "strong", manner, area.width / 2, [{ size, lines: 1 }]);
  let used = 0;
  if (name !== null) {
    putText(sheet, name, manner.dir, { x: area.left, y: baseline, width: area.width, ink: "ink" });
    used = widthOfText(name) + between;
  }
  const rest = title === null ? null : setText(title, "label", manner, area.width - used, [{ size, lines: 1 }]);
  if (rest === null) return;
  const x = manner.dir === "rtl" ? area.left : area.left + used;
  putText(sheet, rest, manner.dir, { x, y: baseline, width: area.width - used, ink: "ink-quiet" });
}
