import { describe, expect, test } from "vitest";
import { buildSource } from "../../project-builder.ts";
import { findBrokenLinks } from "../../site/find-broken-links.ts";
import { findHtmlFaults } from "../../site/find-html-faults.ts";
import { readPages, textOf } from "../../site/read-pages.ts";
import type { ModelChanges } from "../report/build-model.ts";
import { writeSite } from "./write-site.ts";

const article = "The finest bridge in the country is 420 metres long. Nobody counted. It opened late.";
const claims: ModelChanges["claims"] = {
  length: { quotes: [{ exact: "420 metres long" }] },
  opening: { quotes: [{ exact: "opened late" }], verdict: "mixed" },
};

const aside = (exact: string): { quote: { exact: string }; reason: string } => ({ quote: { exact }, reason: "Taste." });
const sourcesNamed = (first: string, second: string): ModelChanges => ({
  sources: {
    [first]: buildSource(),
    [second]: buildSource({ label: "Survey", publisher: "Survey Office", url: "https://survey.example/bridge" }),
  },
  claims: {
    length: {
      quotes: [{ exact: "420 metres long" }],
      evidence: [
        { source: first, stance: "supports", excerpt: "420 m." },
        { source: second, stance: "supports", excerpt: "420 metres." },
      ],
      analysis: `So they say [@${first}; @${second}].`,
    },
  },
});

/** Projects that keep every rule and are not like the usual one. */
const usual: Record<string, ModelChanges> = {
  "of the minimal project": {},
  "in a folder whose name means something in CSS and HTML": { site: { baseUrl: "https://checked.example/it's/(&amp;)/" } },
  "with asides and open sentences": { report: { notCheckable: [aside("finest bridge")] } },
  "with a corrected, a disputed and a retracted claim": {
    claims: {
      length: {
        quotes: [{ exact: "420 metres long" }],
        status: "disputed",
        corrections: [
          {
            on: "2025-05-02",
            kind: "substantial",
            fields: ["verdict"],
            what: "Changed.",
            why: "New.",
            cause: "new-evidence",
            responsible: "editor",
            formerVerdict: "false",
          },
          {
            on: "2025-04-02",
            kind: "minor",
            fields: ["finding"],
            what: "A comma.",
            why: "Wrong.",
            cause: "wording",
            responsible: "editor",
          },
        ],
      },
      opening: {
        quotes: [{ exact: "opened late" }],
        status: "retracted",
        verdict: undefined,
        evidence: undefined,
        analysis: undefined,
        finding: undefined,
        corrections: [
          {
            on: "2025-05-02",
            kind: "substantial",
            fields: ["status"],
            what: "Withdrawn.",
            why: "Wrong bridge.",
            cause: "our-error",
            responsible: "editor",
          },
        ],
      },
    },
  },
  "with a claim that has only a statement and a quote": {
    claims: {
      ...claims,
      counted: {
        quotes: [{ exact: "Nobody counted" }],
        status: "draft",
        verdict: undefined,
        evidence: undefined,
        analysis: undefined,
        finding: undefined,
        wouldChange: undefined,
        asOf: undefined,
        checkedOn: undefined,
        checkedBy: undefined,
        reviews: undefined,
      },
    },
  },
  "with an unproven claim without evidence": {
    claims: {
      ...claims,
      counted: {
        quotes: [{ exact: "Nobody counted" }],
        verdict: "unproven",
        evidence: undefined,
        analysis: "No count was found.",
        sought: "A count of the bridge.",
      },
    },
  },
  "with an article of which nothing but the text is known": { front: { url: undefined, published: undefined } },
  "with overlapping and repeated quotes": {
    claims: {
      ...claims,
      country: { quotes: [{ exact: "bridge in the country is 420 metres" }, { exact: "opened late" }] },
      all: { quotes: [{ exact: article }], verdict: "misleading" },
    },
  },
  "in Persian": {
    article: "پل تازهٔ هارلو ۴۲۰ متر درازا دارد. پل زیباست.",
    front: { lang: "fa", headline: "پلی برای هارلو" },
    claims: { length: { quotes: [{ exact: "۴۲۰ متر درازا دارد" }], statement: "درازای پل هارلو ۴۲۰ متر است." } },
    report: { dir: "rtl" },
  },
  "under a path and with a repository": { site: { baseUrl: "https://checked.example/facts/", forge: "https://forge.example/facts" } },
};

describe.each(Object.entries(usual))("a site %s", (_, changes) => {
  const whole: ModelChanges = changes.article === undefined ? { article, claims, ...changes } : changes;

  test("has no link that leads nowhere and no id twice, in a preview neither", () => {
    const base = new URL(changes.site?.baseUrl ?? "https://checked.example/").pathname;
    expect(findBrokenLinks(writeSite(whole), base)).toEqual([]);
    expect(findBrokenLinks(writeSite(whole, true), base)).toEqual([]);
  });

  test("is valid HTML", async () => {
    expect(await findHtmlFaults(writeSite(whole, true))).toEqual([]);
  });
});

describe("a site has no link that leads nowhere and no id twice", () => {
  test("when a passage that was set aside ends in the words of a claim", () => {
    const changes = {
      article,
      claims: { country: { quotes: [{ exact: "in the country" }] } },
      report: { notCheckable: [aside("finest bridge in the country")] },
    };
    expect(findBrokenLinks(writeSite(changes))).toEqual([]);
  });

  test("when a passage that was set aside lies within another", () => {
    const changes = { article, claims, report: { notCheckable: [aside("The finest bridge in the country"), aside("finest bridge")] } };
    expect(findBrokenLinks(writeSite(changes))).toEqual([]);
  });

  test("when the article may be shown in excerpts only", () => {
    expect(findBrokenLinks(writeSite({ article, claims, front: { display: "excerpts" } }))).toEqual([]);
  });

  test("when a text has an e-mail address with the name of a source behind the @", () => {
    const changes = sourcesNamed("builder-drawings", "office");
    const { length } = changes.claims ?? {};
    expect(
      findBrokenLinks(
        writeSite({ article, ...changes, claims: { length: { quotes: [], ...length, analysis: "Ask desk@office.example." } } }),
      ),
    ).toEqual([]);
  });

  test("when sources are named like parts of the page", () => {
    expect(findBrokenLinks(writeSite({ article, ...sourcesNamed("main", "kind-official-statement") }))).toEqual([]);
    expect(findBrokenLinks(writeSite({ article, ...sourcesNamed("origins", "kind-primary-document-heading") }))).toEqual([]);
  });

  test("when sections about the publisher are named like parts of the page", () => {
    const section = (id: string): { id: string; heading: string; text: string } => ({ id, heading: "Heading", text: "Text." });
    expect(findBrokenLinks(writeSite({ article, claims, site: { about: [section("main"), section("contact")] } }))).toEqual([]);
    expect(findBrokenLinks(writeSite({ article, claims, site: { corrections: [section("record"), section("report-an-error")] } }))).toEqual(
      [],
    );
  });
});

describe("a text that the check lets through", () => {
  test("never stops the build: brackets with an @ before an address are the words of a link", () => {
    const changes: ModelChanges = {
      article,
      claims: { length: { quotes: [{ exact: "420 metres long" }], analysis: "See [@harlow](https://social.example/@harlow)." } },
    };
    const pages = readPages(writeSite(changes)).filter(({ path }) => path === "harbour-bridge/length/index.html");
    expect(pages.flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === "a").map(textOf))).toContain("@harlow");
  });
});

describe("an article that may be shown in excerpts only", () => {
  test("has on no page the words of a sentence that is neither quoted nor set aside", () => {
    const secret = "The lamps were never counted by anybody at all, whatever some people say.";
    const folder = writeSite({
      article: `${secret} It is 420 metres long.`,
      claims: { length: { quotes: [{ exact: "420 metres long" }] } },
      front: { display: "excerpts" },
    });
    const pages = readPages(folder).filter(({ elements }) =>
      elements.some((element) => textOf(element).includes("whatever some people say")),
    );
    expect(pages.map(({ path }) => path)).toEqual([]);
  });
});
