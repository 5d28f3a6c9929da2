import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../../processor-time.ts";
import { fc } from "../../../seeded-check.ts";
import type { CitedPage } from "../../../../src/report/data/cite-claim.ts";
import { writeInStyles } from "../../../../src/site/citations/write-in-styles.ts";
import { citeWithLibrary } from "../../report/data/citation-library.ts";

const page: CitedPage = {
  author: "Harlow Checkers",
  title: "True: The bridge is long",
  site: "Checked in Harlow",
  date: "2025-03-14",
  version: "0123456789",
  url: "https://checked.example/harbour-bridge/length/",
};

const styles = ["apa", "chicago"] as const;

/** The library may give a title the capitals of a headline, which a claim must not get; so only capitals may differ. */
function expectAsLibrary(cited: CitedPage): void {
  const written = writeInStyles(cited);
  for (const style of styles) expect(written[style].toLowerCase()).toBe(citeWithLibrary(cited, style).toLowerCase());
}

const titles = [
  "True: It is long",
  "True: Is it long?",
  "True: It is long!",
  "True: It is long, more or less…",
  "True: It is long...",
  "True: He said: “It stands.”",
  "True: He said: “Does it stand?”",
  "True: Was it “the finest ‘of all’ bridges”?",
  "True: He said \"It stands\" and 'It fell'",
  'True: "It stands"',
  "“Quite true”: It stands",
  "True: It’s Harlow’s and the people’s ’90s bridge",
  "True: It's 5' 10\" high",
  "True: An “open quotation",
  "True: A closed” quotation, “, ‘ and ’",
  "Faux : « Le pont est long » ; vraiment ?",
  "True: „Die Brücke“ ist »lang«",
  "True: x < y & y > z, AT&T; a – b — c --- d",
  "True: 50 % of $5 is #1 {of} [all] _here_ ~ there \\ ^ ` | *",
  "خطأ: جسر هارلو طوله ٤٢٠ مترًا",
  "صحيح: قال «الجسر طويل»، ثم “سقط”",
  "True: 日本の橋は“長い”、とても",
  "True: กกกกกก and 〇一一一一〇 and กกกกขก in September 28, 7777",
  "True: $1 $& $` $' $$",
  "True",
  "—",
  "“”",
];

// The whole styles take a second or two to be made ready, and milliseconds a page.
describe("a citation in the styles", { timeout: 60_000 }, () => {
  test.each(titles)("is what the library makes of the whole page with the whole style: %s", (title) => {
    expectAsLibrary({ ...page, title });
    expectAsLibrary({ ...page, title, site: null, version: null, date: null });
  });

  test("is that for a title of hundreds of quotations", () => {
    expectAsLibrary({ ...page, title: `True: It is ${"“long” or ‘short’, ".repeat(150)}or not` });
  });

  test("is that for pages of any texts and days", () => {
    const sign = fc.constantFrom(
      ..." \u0020\u0020aZ9éΩ“”‘’\"'«»„?!….,;:()[]–—-&%_*/@#^\\",
      "word",
      "September",
      "28",
      "7777",
      "กกกกกก",
      "〇一一一一〇",
      "جسر",
      "日本",
      "本",
      "\u00a0",
      "\u200f",
      "\u2068",
      "$1",
      "$&",
      "U.S.",
    );
    const text = (maxLength: number): fc.Arbitrary<string> =>
      fc.array(sign, { minLength: 1, maxLength }).map((signs) => signs.join("").replace(/ +/g, " ").trim());
    const pages = fc.record({
      author: fc.oneof(
        fc.constant(page.author),
        text(4).map((name) => `N${name}`),
      ),
      title: text(16).chain((title) => fc.constantFrom("True: ", "Faux : ", "خطأ: ", "“A” ").map((verdict) => (verdict + title).trim())),
      site: fc.option(text(4).map((name) => `S${name}`)),
      date: fc.option(fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }).map(dayOf)),
      version: fc.option(fc.stringMatching(/^[0-9a-f]{10}$/)),
      url: fc.constant(page.url),
    });
    // The library takes the second apostrophe of “rock’n’roll” for a quotation mark, and puts a blank between two marks that open, if there is an
    // apostrophe before them.
    const isTaken = (cited: CitedPage): boolean => !/’.’|’.*(?:[“‘]|[ (]["'])["']/u.test(Object.values(cited).join("\n"));
    fc.assert(fc.property(pages.filter(isTaken), expectAsLibrary), { numRuns: 200 });
  });

  test("has the texts as they are, with their capitals", () => {
    const { apa, chicago } = writeInStyles({ ...page, title: "True: the iMac of NASA is a computer of the USA", site: "iFacts" });
    expect(apa).toContain(" True: the iMac of NASA is a computer of the USA (Version 0123456789). iFacts. ");
    expect(chicago).toContain(" “True: the iMac of NASA is a computer of the USA.” Version 0123456789. iFacts, March 14. ");
  });

  test("knows apostrophes from quotation marks", () => {
    const { chicago } = writeInStyles({ ...page, title: "True: He said “‘Rock’n’roll’ isn't dead”" });
    expect(chicago).toContain("“True: He said ‘“Rock’n’roll” isn’t dead.’” Version");
  });

  test("has no blank that is not in the text", () => {
    const { apa, chicago } = writeInStyles({ ...page, title: "True: It’s “'so” now" });
    expect(apa).toContain(" True: It’s “'so” now (");
    expect(chicago).toContain("“True: It’s ‘'so’ now.” Version");
  });

  test("obeys no markup in a text", () => {
    const { apa } = writeInStyles({ ...page, title: 'True: <i>it</i> is <b>bold</b> and <span class="nocase">Long</span>' });
    expect(apa).toContain('True: <i>it</i> is <b>bold</b> and <span class="nocase">Long</span> (');
  });

  test("gets no full stop after what ends a sentence in another script", () => {
    const chicago = (title: string): string => writeInStyles({ ...page, title }).chicago;
    expect(chicago("خطأ: هل الجسر طويل؟")).toContain("“خطأ: هل الجسر طويل؟” Version");
    expect(chicago("真: 橋は長い。")).toContain("“真: 橋は長い。” Version");
    expect(chicago("صحيح: سأل “هل هو طويل؟” ثم “حقا؟! لا!”")).toContain("“صحيح: سأل ‘هل هو طويل؟’ ثم ‘حقا؟! لا!’” Version");
  });

  test("does not take a text that looks like a stand-in for one", () => {
    const title = "กกกกกก “กกกกขก” กกกกคก “〇一一一一〇” 7777 September 28";
    const { apa } = writeInStyles({ ...page, title, site: "กกกกกก" });
    expect(apa).toBe(`Harlow Checkers. (2025, March 14). ${title} (Version 0123456789). กกกกกก. ${page.url}`);
  });

  test("is made of few patterns: one for all sentences without quotation marks", () => {
    const writing = processorTime(() => {
      for (let number = 0; number < 2_000; number += 1) {
        const day = dayOf(new Date(Date.UTC(2020, 0, 1 + number)));
        writeInStyles({ ...page, title: `True: ${number} is word ${number}, or so`, date: day, url: `${page.url}${number}/` });
      }
    });
    // The library takes more than a millisecond a page.
    expect(writing).toBeLessThan(1_000);
  });

  test("loads the library only when a page is cited", () => {
    const script = `
      import { createRequire } from "node:module";
      const { writeInStyles } = await import(${JSON.stringify(new URL("../../../../src/site/citations/write-in-styles.ts", import.meta.url).href)});
      const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("citeproc_commonjs"));
      const before = isLoaded();
      writeInStyles(${JSON.stringify(page)});
      console.log(before, isLoaded());`;
    const run = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], { encoding: "utf8" });
    expect(`${run.stdout}${run.stderr}`).toBe("false true\n");
  });
});

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
