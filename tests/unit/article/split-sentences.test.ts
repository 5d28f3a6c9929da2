import { describe, expect, test } from "vitest";
import { splitSentences } from "../../../src/article/split-sentences.ts";

/** Writes the sentences of a text on lines of their own. */
function split(text: string, lang: string): string {
  return splitSentences(text, lang)
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

/** What must come out: one sentence a line. The text that goes in is the lines joined by spaces. */
function keeps(lang: string, ...sentences: string[]): void {
  expect(split(sentences.join(" "), lang)).toBe(sentences.join("\n"));
}

describe("an English text", () => {
  test("is not cut in or after an acronym within a sentence", () => {
    keeps(
      "en",
      "The supreme leader remains adamant against U.S. negotiations.",
      "U.S. officials said so.",
      "The U.S. Treasury and the U.N. Security Council agreed.",
    );
  });

  test("is cut after an acronym when the next word often begins a sentence", () => {
    keeps(
      "en",
      "He never trusted the U.S.",
      "The next day he said so.",
      "They met at 5 p.m.",
      "However, nothing came of it.",
      "It rose from 3 a.m. Tuesday on.",
    );
  });

  test("is not cut after titles, initials and abbreviations that belong to what follows", () => {
    keeps(
      "en",
      "Mr. Trump, Dr. Pezeshkian and Gen. Salami met J. D. Vance and George W. Bush.",
      "It was No. 5 of vol. 3, e.g. Paris, i.e. France.",
      "St. Petersburg and Mt. Fuji are far.",
    );
  });

  test("takes “no” at the end of a sentence for a word", () => {
    keeps("en", "He said no.", "Then he left.", "Is it so?", "No.", "It is not.");
  });

  test("is not cut at decimals, versions, web addresses and list numbers", () => {
    keeps("en", "It rose by 3.5 per cent to 1.234.567 at example.com/a.b today.", "1. The first point.", "2. The second point.");
  });

  test("ends at an ellipsis only when a capital follows", () => {
    keeps("en", "Well… perhaps not.", "Well...", "Perhaps.", "He waited . . . and left.");
  });

  test("keeps a closing quotation mark or bracket with its sentence", () => {
    keeps(
      "en",
      "“It is a path for them to make new demands.”",
      "He left.",
      "(So they say.)",
      '"Yes."',
      "'No.'",
      "He called it “wrong.”",
      "Others did not.",
    );
  });

  test("keeps the words that say who asked with the question", () => {
    keeps(
      "en",
      "“Will it?” he asked.",
      "“Why?” Mr. J. D. Vance asked on Monday.",
      '"Never!" cried Bolton.',
      "“Why?”",
      "“Because,” she said.",
    );
  });

  test("does not take a sentence of its own for such words", () => {
    keeps("en", "“No!”", "The president left the room and said nothing more to anybody.", "“Who?”", "Nobody knew.");
  });

  test("goes on after a name that ends in an exclamation mark", () => {
    keeps("en", "Yahoo! announced it.", "He (really!) said so.");
  });
});

describe("other languages", () => {
  test("Spanish abbreviations, inverted marks and dashes", () => {
    keeps(
      "es",
      "El Sr. Pérez y la Dra. Gómez llegaron a EE. UU. en enero.",
      "¿Vendrá? —preguntó él.",
      "«¿Vendrá?» preguntó Juan.",
      "¡No!",
      "Ganó EE.UU.",
      "El resto perdió.",
    );
  });

  test("French spaces before closing guillemets", () => {
    keeps("fr", "Il a dit : « Oui. »", "Puis M. Dupont et Mme Petit sont partis.", "« Non ? » demanda-t-il.", "Cf. p. 5, art. 3.");
  });

  test("Persian and Arabic question marks, full stops and semicolons", () => {
    keeps("fa", "آیا می‌آید؟", "او گفت نه؛ بعد رفت.", "«چرا؟» او پرسید.", "پایان");
    keeps("ar", "هل هذا صحيح؟", "نعم؛ قال ذلك.", "«لماذا؟» سأل الصحفي.");
    keeps("ur", "یہ پہلا جملہ ہے۔", "یہ دوسرا ہے۔");
  });

  test("Chinese and Japanese full stops without spaces", () => {
    expect(split("他走了。她留下。「为什么？」", "zh")).toBe("他走了。\n她留下。\n「为什么？」");
  });

  test("a language without a list still keeps initials and acronyms together", () => {
    keeps("sv", "J. D. Vance åkte hem.", "Sedan regnade det.");
  });

  test("a tag with script and region uses its language's list", () => {
    keeps("en-Latn-GB", "Mr. Jones came.", "The rest left.");
  });
});

describe("any text", () => {
  test("is covered without gaps other than spaces, in order", () => {
    const text = "  One. Two?\u00a0 “Three!” ... 😀 👨‍👩‍👧. e\u0301a\u0308. ؟ ? .” ) Four  ";
    const sentences = splitSentences(text, "en");
    let end = 0;
    for (const sentence of sentences) {
      expect(text.slice(end, sentence.start)).toMatch(/^\s*$/);
      expect(sentence.end).toBeGreaterThan(sentence.start);
      end = sentence.end;
    }
    expect(text.slice(end)).toMatch(/^\s*$/);
  });

  test("of the article on Iran has the fifteen sentences a person counts", () => {
    const blocks = [
      [
        "Khamenei's firm stance comes as the Iranian nuclear program faces pressure; while some leaders advocate for talks, the supreme leader remains adamant against U.S. negotiations.",
      ],
      ["Iran’s Ayatollah Rejects Trump’s Nuclear Negotiation Offer"],
      ["Iran’s Ayatollah Rejects Trump’s Nuclear Negotiation Offer"],
      [
        "In a heated response, Ayatollah Ali Khamenei criticizes President Trump's overtures for nuclear discussions, labeling them as bullying.",
      ],
      [
        "Ayatollah Ali Khamenei, Iran's supreme leader, denounced “bullying governments” on Saturday, implicitly responding to a letter from President Trump earlier in the week.",
        "The missive suggested negotiations regarding Iran's escalating nuclear program—a point Khamenei addressed without directly naming Trump or the United States.",
      ],
      [
        "During a Ramadan meeting with military and government officials, Khamenei declared that some nations push for talks not to resolve issues but to impose additional demands.",
        "“Negotiation,” he stated, “is a path for them to make new demands.”",
        "His remarks seemingly counter Trump’s assertion that Iran could negotiate its nuclear capabilities or face potential military action.",
      ],
      [
        "While Trump indicated Iran has accumulated enough near-weapons-grade fuel for about six nuclear weapons, the specifics of his letter remain undisclosed.",
        "Iranian officials appear divided on negotiations; despite Khamenei’s rejection, some reformist leaders, notably President Masoud Pezeshkian, advocate for discussions.",
      ],
      [
        "Khamenei's longstanding mistrust of the U.S. complicates the dialogue.",
        "In light of the 2015 nuclear agreement brokered under President Obama, Iran had complied by shipping out most nuclear fuel.",
        "However, Trump’s withdrawal from the deal and subsequent sanctions have left Iran at a pivotal crossroads in its nuclear ambitions, prompting fears among experts about the efficacy of U.S. strategies to curb nuclear proliferation.",
      ],
      [
        "Further complicating the situation, Trump’s administration has reportedly disrupted U.S. programs designed to monitor Iran's nuclear activities, potentially jeopardizing global non-proliferation efforts.",
      ],
    ];
    expect(blocks.flat()).toHaveLength(15);
    for (const sentences of blocks) keeps("en", ...sentences);
  });
});
