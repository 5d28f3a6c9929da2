import { describe, expect, test } from "vitest";
import { viewSources } from "../../../src/report/sources-view.ts";
import type { Source } from "../../../src/schema/types.ts";
import { buildSource } from "../../project-builder.ts";
import { buildModel } from "./build-model.ts";

const sources: Record<string, Source> = {
  zeta: buildSource({
    label: "Our words",
    publisher: "Zeta",
    url: "https://www.zeta.example/a",
    archivedUrl: undefined,
    published: undefined,
  }),
  alpha: buildSource({
    label: "Our words",
    title: "عنوان",
    lang: "fa",
    publisher: "Alpha",
    url: "https://alpha.example/a",
    published: "2025-02",
  }),
  copy: buildSource({
    label: "Story",
    publisher: "Mail",
    origin: "Wire",
    originNote: "Credited below the headline.",
    url: "https://mail.example/a",
    kind: "wire-report",
  }),
  wire: buildSource({ label: "Story", publisher: "Wire", url: "https://wire.example/a", kind: "wire-report" }),
};

const model = buildModel({
  article: "It opened late. It is 420 metres long.",
  claims: {
    length: {
      quotes: [{ exact: "420 metres long" }],
      evidence: ["zeta", "alpha", "copy", "wire"].map((source) => ({ source, stance: "supports", excerpt: "420 metres." })),
      analysis: "So they say.",
    },
    opening: {
      quotes: [{ exact: "opened late" }],
      verdict: "mixed",
      evidence: [
        { source: "wire", stance: "supports", excerpt: "Late." },
        { source: "alpha", stance: "contradicts", excerpt: "Early." },
      ],
      analysis: "So they say.",
    },
  },
  sources,
});
const view = viewSources(model);

describe("the sources of a report", () => {
  test("stand by kind in the order of the word list, within a kind by publisher", () => {
    expect(
      view.groups.map(({ id, label, sources: listed }) => `${id} (${label}): ${listed.map(({ source }) => source.publisher).join(", ")}`),
    ).toEqual(["primary-document (Primary document): Alpha, Zeta", "wire-report (Wire report): Mail, Wire"]);
  });

  test("each have the claims that rest on them, with the stance", () => {
    const uses = view.groups.flatMap(({ sources: listed }) =>
      listed.map(({ source, uses: used }) => `${source.id}: ${used.map(({ claim, stance }) => `${claim.id} ${stance}`).join(", ")}`),
    );
    expect(uses).toEqual([
      "alpha: opening contradicts, length supports",
      "zeta: length supports",
      "copy: length supports",
      "wire: opening supports, length supports",
    ]);
  });

  test("are counted, and so are their origins and those without an archived copy", () => {
    expect(view).toMatchObject({ total: 4, originCount: 3, withoutArchive: 1 });
  });

  test("share an origin when one copies the other", () => {
    expect(view.sharedOrigins.map(({ name, sources: shared }) => `${name}: ${shared.map(({ id }) => id).join(", ")}`)).toEqual([
      "Wire: copy, wire",
    ]);
  });

  test("go by their own title in its language, else by our words in ours", () => {
    const named = view.groups.flatMap(({ sources: listed }) =>
      listed.map(({ source: { id, name, titled, lang } }) => ({ id, name, titled, lang })),
    );
    expect(named).toContainEqual({ id: "alpha", name: "عنوان", titled: true, lang: "fa" });
    expect(named).toContainEqual({ id: "zeta", name: "Our words", titled: false, lang: "en" });
  });

  test("say with null what is not known, and name the host without www", () => {
    const zeta = view.groups.flatMap(({ sources: listed }) => listed).find(({ source }) => source.id === "zeta")?.source;
    expect(zeta).toMatchObject({ host: "zeta.example", archivedUrl: null, published: null, publishedRaw: null, origin: null, note: null });
  });
});
