import { describe, expect, test } from "vitest";
import { buildClaim, claimPath, reportId } from "../../project-builder.ts";
import { checkNames } from "../../../src/check/check-names.ts";
import type { Entry } from "../../../src/check/list-folder.ts";
import { printProblems } from "../../../src/check/print-problems.ts";
import { tellProblems } from "./tell-problems.ts";

const folder = `claims/${reportId}`;

describe("a name that cannot be an id", () => {
  test("is told with the name that it could have", () => {
    const claim = buildClaim();
    const names = ["Bridge Height", "bridge..height", "bridge_height", "brücke", "7-bridges", "aux", "bridge--height", "b".repeat(81)];
    expect(tellProblems(Object.fromEntries(names.map((name) => [`${folder}/${name}.json`, claim])))).toMatchInlineSnapshot(`
      "claims/harbour-bridge/7-bridges.json:1:1  file-name
        The name of the file “7-bridges.json” is to be the id of a claim, but an id starts with a letter.
        Rename it: small letters, digits and single hyphens, starting with a letter.  (claims/README.md#file-name)

      claims/harbour-bridge/Bridge Height.json:1:1  file-name
        The name of the file “Bridge Height.json” is to be the id of a claim, but an id has no spaces.
        Rename it to bridge-height.json.  (claims/README.md#file-name)

      claims/harbour-bridge/aux.json:1:1  file-name
        The name of the file “aux.json” is to be the id of a claim, but Windows keeps that name for a device.
        Rename it: small letters, digits and single hyphens, starting with a letter.  (claims/README.md#file-name)

      claims/harbour-bridge/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.json:1:1  file-name
        The name of the file “bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb…bbbbbbbbbbbbbbb.json” is to be the id of a claim, but an id has at most 80 characters, and this one has 81.
        Rename it to bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.json.  (claims/README.md#file-name)

      claims/harbour-bridge/bridge--height.json:1:1  file-name
        The name of the file “bridge--height.json” is to be the id of a claim, but the hyphens of an id stand one by one between its words.
        Rename it to bridge-height.json.  (claims/README.md#file-name)

      claims/harbour-bridge/bridge..height.json:1:1  file-name
        The name of the file “bridge..height.json” is to be the id of a claim, but an id must not lead to another folder.
        Rename it to bridge-height.json.  (claims/README.md#file-name)

      claims/harbour-bridge/bridge_height.json:1:1  file-name
        The name of the file “bridge_height.json” is to be the id of a claim, but an id has only small letters, digits and hyphens.
        Rename it to bridge-height.json.  (claims/README.md#file-name)

      claims/harbour-bridge/brücke.json:1:1  file-name
        The name of the file “brücke.json” is to be the id of a claim, but an id has only the letters a to z, without accents or other scripts.
        Rename it to brucke.json.  (claims/README.md#file-name)

      8 problems in 8 files; nothing was published."
    `);
  });

  test("is told of a report’s folder, and what is in it is not looked at", () => {
    expect(tellProblems({ "claims/Harbour Tunnel/x.json": "{}", "claims/con/x.json": "{}", "claims/_old/x.json": "{}" }))
      .toMatchInlineSnapshot(`
      "claims/Harbour Tunnel:1:1  file-name
        The name of the folder “Harbour Tunnel” is to be the id of a report, but an id has no spaces.
        Rename it to harbour-tunnel.  (claims/README.md#file-name)

      claims/_old:1:1  file-name
        The name of the folder “_old” is to be the id of a report, but only the files _report.json, _article.md and _sources.json begin with an underscore.
        Rename it to old.  (claims/README.md#file-name)

      claims/con:1:1  file-name
        The name of the folder “con” is to be the id of a report, but Windows keeps that name for a device.
        Rename it: small letters, digits and single hyphens, starting with a letter.  (claims/README.md#file-name)

      3 problems in 3 files; nothing was published."
    `);
  });

  test("is told when the site makes a page of that name", () => {
    expect(tellProblems({ "claims/about/x.json": "{}", [`${folder}/sources.json`]: buildClaim() })).toMatchInlineSnapshot(`
      "claims/about:1:1  reserved-id
        A report cannot be called “about”: the site makes a page or folder of that name itself.
        Give it a name that says what it is about.  (claims/README.md#reserved-id)

      claims/harbour-bridge/sources.json:1:1  reserved-id
        A claim cannot be called “sources”: the site makes a page or folder of that name itself.
        Give it a name that says what it is about.  (claims/README.md#reserved-id)

      2 problems in 2 files; nothing was published."
    `);
  });

  test("is told when it is the same as another but for case or the spelling of an accent", () => {
    const names = ["Bridge-Length.json", "br\u00fccke.json", "bridge-length.json", "bru\u0308cke.json"];
    const entries = names.map((name): Entry => ({ name, file: `claims/x/${name}`, kind: "file" }));
    const { ids, problems } = checkNames(entries, { what: "claim", reserved: new Set() });
    expect(ids).toEqual(["bridge-length"]);
    expect(printProblems(problems)).toMatchInlineSnapshot(`
      "claims/x/Bridge-Length.json:1:1  same-id
        The names “Bridge-Length.json” and “bridge-length.json” differ only in small and capital letters; on many computers both would be the same file.
        Keep one of the two, or give this one another name.  (claims/README.md#same-id)

      claims/x/brücke.json:1:1  file-name
        The name of the file “brücke.json” is to be the id of a claim, but an id has only the letters a to z, without accents or other scripts.
        Rename it to brucke.json.  (claims/README.md#file-name)

      claims/x/brücke.json:1:1  same-id
        The names “brücke.json” and “brücke.json” differ only in how their accents are stored; on many computers both would be the same file.
        Keep one of the two, or give this one another name.  (claims/README.md#same-id)

      3 problems in 3 files; nothing was published."
    `);
  });
});

describe("an id that is named in a claim", () => {
  test("is told when a former id is still in use, or claimed twice, or a page’s own", () => {
    const change = (quote: string, formerIds: string[]) =>
      buildClaim({ statement: `About ${quote}`, quotes: [{ exact: quote }], formerIds });
    expect(
      tellProblems({
        [claimPath]: buildClaim({ formerIds: ["bridge-length", "harlow-bridge", "old-bridge", "sources"] }),
        [`${folder}/harlow-bridge.json`]: change("The new bridge", ["old-bridge"]),
        [`${folder}/old-tunnel.json`]: change("in Harlow", ["../../etc"]),
      }),
    ).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:36:5  same-id
        The claim still has the id “bridge-length”, so it is no former one.
        Take it out of “formerIds”.  (claims/README.md#same-id)

      claims/harbour-bridge/bridge-length.json:37:5  same-id
        The former id “harlow-bridge” is the id of another claim of this report, harlow-bridge.json.
        Take it out of “formerIds”: an address can lead to one claim only.  (claims/README.md#same-id)

      claims/harbour-bridge/bridge-length.json:39:5  reserved-id
        No claim can ever have had the id “sources”: the report has a page or folder of that name itself.
        Take it out of “formerIds”.  (claims/README.md#reserved-id)

      claims/harbour-bridge/harlow-bridge.json:36:5  same-id
        The former id “old-bridge” stands in “formerIds” of bridge-length.json too.
        Keep it in one of the two: an address can lead to one claim only.  (claims/README.md#same-id)

      claims/harbour-bridge/old-tunnel.json:36:5  wrong-id
        Entry 1 of “formerIds” is “../../etc”, but an id must not lead to another folder.
        Use small letters, digits and single hyphens, starting with a letter: six-weapons-figure.  (claims/README.md#wrong-id)

      5 problems in 3 files; nothing was published."
    `);
  });

  test("is told when a related claim is not there", () => {
    expect(
      tellProblems({
        [claimPath]: buildClaim({ related: ["bridge-length", "bridge-hight", "tunnel-of-love", "bridge-size"] }),
        [`${folder}/bridge-height.json`]: buildClaim({
          statement: "The new bridge is high.",
          quotes: [{ exact: "The new bridge" }],
          formerIds: ["bridge-size"],
          related: ["bridge-length"],
        }),
      }),
    ).toMatchInlineSnapshot(`
      "claims/harbour-bridge/bridge-length.json:36:5  unknown-related
        The claim names itself as related.
        Take its own id out of “related”.  (claims/README.md#unknown-related)

      claims/harbour-bridge/bridge-length.json:37:5  unknown-related
        The related claim “bridge-hight” is not there: the report has no file bridge-hight.json.
        Write “bridge-height” if that is meant.  (claims/README.md#unknown-related)

      claims/harbour-bridge/bridge-length.json:38:5  unknown-related
        The related claim “tunnel-of-love” is not there: the report has no file tunnel-of-love.json.
        Take it out of “related”, or name a claim of this report by its file’s name without .json.  (claims/README.md#unknown-related)

      claims/harbour-bridge/bridge-length.json:39:5  unknown-related
        The related claim “bridge-size” is not there: the report has no file bridge-size.json.
        Write “bridge-height” if that is meant.  (claims/README.md#unknown-related)

      4 problems in 1 file; nothing was published."
    `);
  });
});
