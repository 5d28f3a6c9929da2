import { describe, expect, test } from "vitest";
import { letterFor, markArticle, type MarkedBlock, type Run } from "../../../src/report/mark-article.ts";
import { buildModel, type ModelChanges } from "./build-model.ts";

const blocksOf = (changes: ModelChanges, preview = false): MarkedBlock[] => markArticle(buildModel(changes, preview));

/**
 * Writes a run the way a proof-reader would: [text|claim+others]numbers, {text}letter for an aside, ~text~ for a sentence that is not
 * accounted for, § before the first run of a sentence, a low line for the space that stands outside the mark.
 */
function show(run: Run): string {
  if (run.omitted) return "[…]";
  const claims = [run.claim, ...run.others].flatMap((claim) => claim?.id ?? []).join("+");
  const marked = claims === "" ? (run.aside ? `{${run.text}}` : run.unaccounted ? `~${run.text}~` : run.text) : `[${run.text}|${claims}]`;
  const numbers = run.numbers.map(({ number }) => `(${number})`).join("");
  return `${run.sentences.map((sentence) => `§${sentence} `).join("")}${marked}${numbers}${run.letters.map((letter) => `(${letter})`).join("")}${run.gap.replaceAll(" ", "_")}`;
}

const showAll = (changes: ModelChanges): string[] => blocksOf(changes).map(({ runs }) => runs.map(show).join(""));

describe("the marked article", () => {
  test("marks a quote, puts its number behind it and keeps the space outside the mark", () => {
    const article = "The bridge is 420 metres long. It cost 31 million pounds in all.";
    expect(
      showAll({
        article,
        claims: { length: { quotes: [{ exact: "The bridge is 420 metres long." }] }, cost: { quotes: [{ exact: "31 million pounds" }] } },
      }),
    ).toEqual(["§1 [The bridge is 420 metres long.|length](1)_§2 It cost_[31 million pounds|cost](2)_in all."]);
  });

  test("gives every character of the article once", () => {
    const article = "The bridge is 420 metres long. It cost 31 million pounds.\n\n> “We are proud,” she said.\n\nIt stands.";
    const model = buildModel({
      article,
      claims: { length: { quotes: [{ exact: "bridge is 420 metres long. It cost" }] }, pride: { quotes: [{ exact: "she said" }] } },
    });
    const blocks = markArticle(model);
    expect(blocks.map(({ runs }) => runs.map(({ text, gap }) => text + gap).join(""))).toEqual(
      model.checked.article.blocks.map(({ start, end }) => model.checked.article.text.slice(start, end)),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "quotation", "paragraph"]);
  });

  test("leads a nested quote to the shorter one, and draws the longer beneath it", () => {
    expect(
      showAll({
        article: "The town’s bridge, a year late and over budget, opened on Monday.",
        claims: {
          opening: { quotes: [{ exact: "bridge, a year late and over budget, opened on Monday" }] },
          delay: { quotes: [{ exact: "a year late" }] },
        },
      }),
    ).toEqual(["§1 The town’s_[bridge,|opening]_[a year late|delay+opening](2)_[and over budget, opened on Monday|opening](1)."]);
  });

  test("leads overlapping quotes each to its own words, and numbers them where they end", () => {
    expect(
      showAll({
        article: "The bridge was late and costly and bad.",
        claims: { delay: { quotes: [{ exact: "was late and costly" }] }, looks: { quotes: [{ exact: "and costly and bad" }] } },
      }),
    ).toEqual(["§1 The bridge_[was late|delay](1)_[and costly|looks+delay]_[and bad|looks](2)."]);
  });

  test("numbers a claim whose words all lead elsewhere where its quote ends", () => {
    expect(
      showAll({
        article: "The bridge was late and costly.",
        claims: {
          late: { quotes: [{ exact: "was late" }] },
          price: { quotes: [{ exact: "and costly" }] },
          both: { quotes: [{ exact: "was late and costly" }] },
        },
      }),
    ).toEqual(["§1 The bridge_[was late|late+both](2)_[and costly|price+both](3)(1)."]);
  });

  test("keeps the space outside the mark on both sides", () => {
    const blocks = blocksOf({
      article: "The town’s bridge, a year late and over budget, opened on Monday.",
      claims: { opening: { quotes: [{ exact: "bridge, a year late and over budget" }] }, delay: { quotes: [{ exact: "a year late" }] } },
    });
    const marked = blocks.flatMap(({ runs }) => runs.filter(({ claim }) => claim !== null).map(({ text }) => text));
    expect(marked).toEqual(["bridge,", "a year late", "and over budget"]);
  });

  test("numbers two claims on the very same words both there", () => {
    const [block] = blocksOf({
      article: "The bridge was late.",
      claims: { delay: { quotes: [{ exact: "was late" }] }, fault: { quotes: [{ exact: "was late" }] } },
    });
    const run = block?.runs.find(({ claim }) => claim !== null);
    expect(run?.numbers.map(({ number }) => number)).toEqual([1, 2]);
    expect(run?.others.map(({ id }) => id)).toEqual(["fault"]);
    expect(block?.notes.map(({ id }) => id)).toEqual(["delay", "fault"]);
  });

  test("marks a claim that is quoted twice in both places, and has its note only at the first", () => {
    const changes: ModelChanges = {
      article: "A year late. So it opened.\n\nIt was, we repeat, a year late.",
      claims: { delay: { quotes: [{ exact: "A year late" }, { exact: "a year late" }] } },
    };
    expect(showAll(changes)).toEqual(["§1 [A year late|delay](1)._§2 ~So it opened.~", "§3 It was, we repeat,_[a year late|delay](1)."]);
    expect(blocksOf(changes).map(({ notes }) => notes.map(({ id }) => id))).toEqual([["delay"], []]);
  });

  test("cuts a quote over two sentences where the second begins", () => {
    expect(
      showAll({ article: "It opened. Nobody came.", claims: { opening: { quotes: [{ exact: "It opened. Nobody came." }] } } }),
    ).toEqual(["§1 [It opened.|opening]_§2 [Nobody came.|opening](1)"]);
  });

  test("sets not-checkable spans aside under letters in the order of the report", () => {
    expect(
      showAll({
        article: "The bridge is 420 metres long and very fine. Shame on the council! Nobody counted the lamps.",
        claims: { length: { quotes: [{ exact: "420 metres long" }] } },
        report: {
          notCheckable: [
            { quote: { exact: "Shame on the council!" }, reason: "Opinion." },
            { quote: { exact: "very fine" }, reason: "Taste." },
          ],
        },
      }),
    ).toEqual([
      "§1 The bridge is_[420 metres long|length](1)_and_{very fine}(b)._§2 {Shame on the council!}(a)_§3 ~Nobody counted the lamps.~",
    ]);
  });

  test("puts the letter of an aside behind its last part, however many sentences it has", () => {
    expect(
      showAll({
        article: "It is fine. It is grand. It is 420 metres long.",
        claims: { length: { quotes: [{ exact: "420 metres long" }] } },
        report: { notCheckable: [{ quote: { exact: "It is fine. It is grand." }, reason: "Taste." }] },
      }),
    ).toEqual(["§1 {It is fine.}_§2 {It is grand.}(a)_§3 It is_[420 metres long|length](1)."]);
  });

  test("orders the notes beside a block by number, whatever the order of the words", () => {
    const [block] = blocksOf({
      article: "It was late, costly and ugly.",
      claims: {
        all: { quotes: [{ exact: "It was late, costly and ugly" }] },
        ugly: { quotes: [{ exact: "ugly" }] },
        costly: { quotes: [{ exact: "costly" }] },
      },
    });
    expect(block?.notes.map(({ id, number }) => `${number} ${id}`)).toEqual(["1 all", "2 costly", "3 ugly"]);
  });

  test("marks an article in a right-to-left script by the same offsets", () => {
    expect(
      showAll({
        article: "پل تازه ۴۲۰ متر درازا دارد. پل زیباست.",
        front: { lang: "fa" },
        claims: { length: { quotes: [{ exact: "۴۲۰ متر درازا دارد" }] } },
      }),
    ).toEqual(["§1 پل تازه_[۴۲۰ متر درازا دارد|length](1)._§2 ~پل زیباست.~"]);
  });
});

describe("an article that may be shown in excerpts only", () => {
  const changes: ModelChanges = {
    article: "Nobody came. Nobody saw. It is 420 metres long, they say. Nobody counted. It is the finest. Nobody left.\n\nA last word.",
    front: { display: "excerpts" },
    claims: { length: { quotes: [{ exact: "420 metres long" }] } },
    report: { notCheckable: [{ quote: { exact: "It is the finest." }, reason: "Taste." }] },
  };

  test("shows quoted and set-aside sentences whole and one mark for each stretch left out", () => {
    expect(showAll(changes)).toEqual(["[…]§3 It is_[420 metres long|length](1), they say._[…]§5 {It is the finest.}(a)_[…]", "[…]"]);
  });

  test("holds no word of the sentences left out", () => {
    const text = JSON.stringify(blocksOf(changes).map(({ runs }) => runs.map(({ text: words, gap }) => words + gap)));
    expect(text).not.toContain("Nobody");
    expect(text).not.toContain("last word");
  });
});

describe("letters", () => {
  test("go on with two and three places after z", () => {
    expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterFor)).toEqual(["a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"]);
  });
});
