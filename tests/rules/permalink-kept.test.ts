import { describe, expect, test } from "vitest";
import { findVanishedReports } from "../../src/check/find-vanished-reports.ts";
import type { PublishedState } from "../../src/check/published-state.ts";
import { permalinkKept } from "../../src/check/rules/permalink-kept.ts";
import { parsePublished } from "../../src/history/parse-published.ts";
import type { ClaimFile } from "../../src/schema/types.ts";
import { buildClaim } from "../project-builder.ts";
import { judge } from "./judge.ts";

const other = (changes: Partial<ClaimFile> = {}): ClaimFile =>
  buildClaim({ statement: "It is the finest bridge in the country.", quotes: [{ exact: "the finest bridge" }], ...changes });

const judgeIds = (claims: Record<string, ClaimFile>, published: Record<string, ClaimFile | "unchanged">): string[] =>
  judge(permalinkKept, { claims, published });

describe("permalink-kept", () => {
  test("is content when every published id is there, as it was, changed, disputed or retracted", () => {
    expect(
      judgeIds(
        { a: buildClaim(), b: other({ status: "disputed" }), c: other({ status: "retracted" }), fresh: other() },
        { a: "unchanged", b: other(), c: other() },
      ),
    ).toEqual([]);
  });

  test("says how to bring a vanished id back", () => {
    expect(judgeIds({ a: buildClaim() }, { a: "unchanged", gone: other() })).toEqual([
      '"report" : The claim “gone” is published, but there is no gone.json any more: its address would lead nowhere. ' +
        "Put gone.json back, with the status “retracted” and a correction that says why; or, if the claim has another id now, " +
        'write "formerIds": ["gone"] into its file.',
    ]);
  });

  test("names the claim that it probably is now: one that says the same or quotes the same words", () => {
    const told = (now: Partial<ClaimFile>): string =>
      judgeIds({ a: buildClaim(), unlike: buildClaim(), renamed: other(now) }, { a: "unchanged", gone: other() }).join();
    const advice = 'If the claim is “renamed” now, write "formerIds": ["gone"] into renamed.json. Otherwise put gone.json back';
    expect(told({ quotes: [{ exact: "new bridge" }] })).toContain(advice);
    expect(told({ statement: "The bridge is the finest of all." })).toContain(advice);
  });

  test("is content with an id that another claim has as a former one", () => {
    expect(judgeIds({ renamed: other({ formerIds: ["gone"] }) }, { gone: other() })).toEqual([]);
  });

  test("asks that former ids are taken along", () => {
    expect(judgeIds({ renamed: other({ formerIds: ["gone"] }) }, { gone: other({ formerIds: ["first"] }) })).toEqual([
      '{"claim":"renamed"} /formerIds: The published address “first” leads to this claim, but “formerIds” does not have it any more. ' +
        'Write "formerIds": ["gone","first"] into renamed.json.',
    ]);
  });

  test("complains about a published claim that is a draft again, under its own id or another", () => {
    const advice =
      "Leave it as it is published until the new version is ready; or withdraw it: set “retracted” and add a correction that says why.";
    expect(judgeIds({ a: other({ status: "draft" }) }, { a: other() })).toEqual([
      `{"claim":"a"} /status: The claim is published, but its status is “draft” now, so its page would vanish. ${advice}`,
    ]);
    expect(judgeIds({ b: other({ status: "in-review", formerIds: ["a"] }) }, { a: other() })).toEqual([
      `{"claim":"b"} /status: The published address “a” leads to this claim, but its status is “in-review” now, so its page would vanish. ${advice}`,
    ]);
  });

  test("does not miss a draft", () => {
    expect(judgeIds({}, { gone: other({ status: "draft", formerIds: ["older"] }) })).toEqual([]);
  });
});

describe("a report that is gone", () => {
  const state = (...claims: ClaimFile[]): PublishedState => ({
    state: "available",
    ref: "origin/main",
    commit: "0".repeat(40),
    reports: new Map([["harbour", new Map(claims.map((claim, place) => [`c${place}`, parsePublished({ ...claim })]))]]),
  });

  test("is told with the way to bring it back", () => {
    expect(findVanishedReports(state(other(), other(), other({ status: "draft" })), ["castle"])).toEqual([
      {
        rule: "permalink-kept",
        severity: "error",
        file: "claims/harbour",
        line: 1,
        column: 1,
        message: "The report “harbour” is published, but its folder is gone: the pages of its 2 claims would vanish.",
        fix:
          "Put it back with git checkout origin/main -- claims/harbour. A published report keeps its id; claims that nobody stands by " +
          "any more are set to “retracted”, each with a correction that says why.",
      },
    ]);
  });

  test("is not missed when it is there, or when nothing of it was published", () => {
    expect(findVanishedReports(state(other()), ["harbour"])).toEqual([]);
    expect(findVanishedReports(state(other({ status: "draft" })), [])).toEqual([]);
  });
});
