import type { EmbedView } from "./embed-view.ts";

/** How a text of the card is set, in CSS pixels; as templates/styles/pages/embed.css has it at the size that browsers start from. */
interface Setting {
  font: number;
  line: number;
  /** What its line has less than the card: the edge beside the answer. */
  indent: number;
}

const statementSetting: Setting = { font: 21, line: 30, indent: 0 };
const findingSetting: Setting = { font: 17, line: 25, indent: 17 };
const smallSetting: Setting = { font: 15, line: 22, indent: 0 };

/** Edges of the card, the line with the publisher, the line with the link, the verdict, and the gaps between all of these. */
const fixed = { edges: 37, rest: 145 };

/**
 * Estimates how high a card must be for its texts, so that a frame of that size shows all of it. A frame cannot ask its page for more room
 * without a script. Fonts differ from reader to reader, so the estimate is for wide ones; a card that is too high has free room at its foot.
 *
 * @param width of the frame in CSS pixels
 * @returns CSS pixels, in steps of ten
 */
export function embedHeight({ statement, status, finding, speaker, article, correction }: EmbedView, width: number): number {
  const lines = (text: string, { font, line, indent }: Setting): number =>
    Math.ceil((measure(text) * font) / (width - fixed.edges - indent)) * line;
  // Words of the interface that stand between are reckoned as a few words.
  const who = `${speaker?.name ?? ""} ${speaker?.role ?? ""} ${article.publisher} ${article.on?.text ?? ""} ${" ".repeat(40)}`;
  const notice =
    correction === null ? 0 : lines(`${correction.kind} ${correction.on.text} ${correction.formerVerdict?.label ?? ""}`, smallSetting) + 32;
  return (
    Math.ceil(
      (fixed.rest +
        lines(statement, statementSetting) +
        lines(finding?.text ?? "", findingSetting) +
        (status === null ? 0 : lines(`${status.label}: ${status.definition}`, smallSetting)) +
        lines(who, smallSetting) +
        notice) /
        10,
    ) * 10
  );
}

/** The width of a text in the size of its font. Signs of East Asian scripts, and pictures, are twice as wide as letters. */
function measure(text: string): number {
  const signs = [...text];
  const wide = signs.filter((sign) =>
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(sign),
  );
  return signs.length * 0.52 + wide.length * 0.48;
}
