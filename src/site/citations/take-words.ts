/** A text without its words: what a citation style looks at in it. */
export interface Skeleton {
  /** The text with stand-ins for its words, and “?” or “!” for what ends a sentence in other scripts. */
  text: string;
  /** The stand-ins, in the order of the text, each with the words that it stands for. */
  words: [standIn: string, words: string][];
  /** What “?” and “!” stand for, in the order of the text. */
  signs: string[];
}

/** What ends a sentence in other scripts than the Latin, and the sign that a style of Latin script treats alike. */
const ends: Record<string, string> = { "؟": "?", "？": "?", "⸮": "?", "՞": "?", "！": "!", "。": "!", "۔": "!", "।": "!", "։": "!" };
const sentenceSigns = new RegExp(`[?!${Object.keys(ends).join("")}]`, "gu");

const punctuation = `[\\s.,:;…«»()[\\]?!${Object.keys(ends).join("")}]*`;
const leading = new RegExp(`^${punctuation}`, "u");
const trailing = new RegExp(`(?<!${punctuation.slice(0, -1)})${punctuation}$`, "u");

/** What a library takes for a character of a word. */
export interface WordSigns {
  /** Finds one in a text; a character class without flags. */
  wordSign: RegExp;
  /** Finds quotation marks, and the signs that get another blank when they stand apart, as French has them. An apostrophe within a word is none. */
  looked: RegExp;
}

/** Says what is looked at in texts by a library that takes these characters for those of a word. */
export function wordSignsOf(wordSign: RegExp): WordSigns {
  const { source } = wordSign;
  return { wordSign, looked: new RegExp(`(["'‘“”]|(?<!${source})’|’(?!${source})|(?<=\\s)[:;?!»]|«(?=\\s))`, "u") };
}

/**
 * Takes the words out of a text, so that all texts of one build become the same one. Quotation marks stay, and punctuation beside them and
 * at the end. What goes is never seen by the citation library, which would obey markup in it and change its capitals.
 *
 * @param first the number of the first stand-in: all texts of a citation have stand-ins of their own
 * @param wordSigns the characters that the library takes for those of a word. It looks for them beside quotation marks, so a stand-in begins
 *   and ends as its words do.
 */
export function takeWords(text: string, first: number, wordSigns: WordSigns): Skeleton {
  const words: [string, string][] = [];
  const signs: string[] = [];
  const keep = (kept: string): string =>
    kept.replace(sentenceSigns, (sign) => {
      signs.push(sign);
      return ends[sign] ?? sign;
    });
  const replace = (part: string, index: number): string => {
    if (part === "" || index % 2 === 1) return keep(part);
    const after = trailing.exec(part)?.[0] ?? "";
    const rest = part.slice(0, part.length - after.length);
    // The library would write signs before the first word twice.
    const before = index === 0 ? "" : (leading.exec(rest)?.[0] ?? "");
    const inner = rest.slice(before.length);
    const kept = keep(before);
    if (inner === "") return kept + keep(after);
    const standIn = makeStandIn(inner, first + words.length, wordSigns);
    words.push([standIn, inner]);
    return kept + standIn + keep(after);
  };
  return { text: text.split(wordSigns.looked).map(replace).join(""), words, signs };
}

/** Makes a stand-in of letters without capitals, or of signs that the library takes for none of a word, all of one length. */
export function makeStandIn(words: string, number: number, { wordSign }: WordSigns): string {
  const edge = (sign: number | undefined): string => (sign !== undefined && wordSign.test(String.fromCodePoint(sign)) ? "ก" : "〇");
  const zero = (wordSign.test(words) ? "ก" : "一").codePointAt(0) ?? 0;
  const digits = [17_576, 676, 26, 1].map((unit) => String.fromCodePoint(zero + (Math.floor(number / unit) % 26)));
  const last = words.codePointAt(words.length - (/[\udc00-\udfff]$/.test(words) ? 2 : 1));
  return `${edge(words.codePointAt(0))}${digits.join("")}${edge(last)}`;
}
