// Names of elements and attributes. Those that are known come as the same text each time, which is compared and looked up at once;
// parts cut out of a page are compared letter by letter. Capitals stand only in attributes of drawings that parsers write so themselves.
const elements =
  "html head meta title link style script body svg symbol path circle rect g use defs pattern text a header nav ul li main article section p span bdi h1 h2 h3 h4 div ol dl dt dd time cite blockquote mark q figure figcaption details summary table thead tbody tr th td footer button pre code em strong sup s br b i small sub ins del textarea";
const attributes =
  "lang dir charset name content property rel href type src defer class id viewBox width height aria-hidden aria-label aria-labelledby aria-describedby aria-current role focusable d cx cy r rx x y fill stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray tabindex hidden data-fact data-copy data-done datetime open cite title http-equiv scope data-verdict data-speaker data-flags rows readonly target loading sandbox preserveAspectRatio patternUnits patternTransform";

/** Lists names, each as a text that is compared by its place in memory: of that kind are the names of an object's fields. */
export function listNames(names: string): string[] {
  return Object.keys(Object.fromEntries(names.split(" ").map((name) => [name, true])));
}

// The known names as a tree of their letters: at each place of it a row says for each letter which place is the next. Place 0 is where no
// known name leads, place 1 where all begin.
const row = 128;
const named = ["", ""];
const steps = Array.from({ length: row * 2 }, () => 0);
for (const name of listNames(`${elements} ${attributes}`)) {
  let place = 1;
  for (const code of Buffer.from(name)) {
    const step = place * row + code;
    if (steps[step] === 0) {
      steps[step] = named.push("") - 1;
      for (let letter = 0; letter < row; letter += 1) steps.push(0);
    }
    place = steps[step] ?? 0;
  }
  named[place] = name;
}
const next = Uint16Array.from(steps);

const isNamePart = Uint8Array.from({ length: 256 }, (_, code) => (/[A-Za-z0-9-]/.test(String.fromCharCode(code)) ? 1 : 0));

/** Reads the names on a page. */
export class NameReader {
  /** Where the name that was read last ends. */
  end = 0;
  /** Whether it is one of the known ones. */
  isKnown = false;

  /** Reads the name that begins at a place: letters, digits and hyphens; "" where there are none. */
  read(bytes: Buffer, from: number): string {
    let place = 1;
    let at = from;
    for (;;) {
      const code = bytes[at] ?? 0;
      if (isNamePart[code] === 0) break;
      place = next[place * row + code] ?? 0;
      at += 1;
    }
    this.end = at;
    const name = named[place] ?? "";
    this.isKnown = name !== "";
    return this.isKnown ? name : bytes.toString("latin1", from, at);
  }
}

/** Tells whether a name stands at a place. */
export function isWritten(name: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < name.length; at += 1) if (bytes[from + at] !== name.charCodeAt(at)) return false;
  return true;
}
