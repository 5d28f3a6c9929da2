import { describe, expect, test } from "vitest";
import { buildClaim, claimPath, reportId } from "../../project-builder.ts";
import { entriesOf, showHistory } from "./show-history.ts";
import { claimWith, makeRepository } from "./test-repository.ts";

describe("renamed and deleted claims", () => {
  test("keep their history under the new id, through several renames and into another report", () => {
    const { root, commit, move } = makeRepository();
    const [one, two, three] = ["claims/old/length.json", "claims/old/bridge.json", claimPath];
    commit({ [one]: buildClaim({ verdict: "mixed" }) }, { subject: "Begin" });
    move(one, two);
    commit({}, { subject: "Rename" });
    move(two, three);
    commit({ [three]: buildClaim({ verdict: "true" }) }, { subject: "Move and correct" });
    expect(showHistory(root, three)).toEqual([
      "2025-03-14 changed | moved from claims/old/bridge.json | verdict: mixed → true | // Move and correct",
      "2025-03-14 changed | moved from claims/old/length.json | // Rename",
      "2025-03-14 recorded | // Begin",
    ]);
  });

  test("that swap their ids in one commit keep each its own history", () => {
    const { root, commit, move } = makeRepository();
    const other = `claims/${reportId}/width.json`;
    const width = { statement: "The bridge is eighteen metres wide.", quotes: [{ exact: "eighteen metres wide" }], status: "verified" };
    commit({ [claimPath]: buildClaim(), [other]: width });
    move(claimPath, "claims/kept");
    move(other, claimPath);
    move("claims/kept", other);
    commit({}, { subject: "Swap" });
    // Git tells this as two changed files, and a reader of each address saw just that.
    expect(entriesOf(root).map(({ kind, version }) => `${kind}: ${version?.statement}`)).toEqual([
      "changed: The bridge is eighteen metres wide.",
      "recorded: The new bridge in Harlow is 420 metres long.",
    ]);
  });

  test("keep their history by formerIds where a claim was renamed and written anew in one commit", () => {
    const { root, commit } = makeRepository();
    const former = `claims/${reportId}/length.json`;
    commit({ [former]: { statement: "It is long.", quotes: [{ exact: "long" }], status: "verified" } }, { subject: "Begin" });
    commit({ [former]: null, ...claimWith({ formerIds: ["length"] }) }, { subject: "Write anew" });
    expect(showHistory(root).map((line) => line.split(" | ").slice(0, 3).join(" | "))).toEqual([
      `2025-03-14 changed | moved from ${former} | verdict: true added`,
      "2025-03-14 recorded | // Begin",
    ]);
  });

  test("that were deleted and came back tell both", () => {
    const { root, commit } = makeRepository();
    commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
    commit({ [claimPath]: null, "claims/note.txt": "x" }, { subject: "Delete" });
    commit(claimWith({ verdict: "true" }), { subject: "Bring back" });
    expect(showHistory(root)).toEqual([
      "2025-03-14 returned | verdict: mixed → true | // Bring back",
      "2025-03-14 removed | // Delete",
      "2025-03-14 recorded | // Begin",
    ]);
  });

  test("give their id to another claim without giving it their history", () => {
    const { root, commit, move } = makeRepository();
    const next = `claims/${reportId}/length.json`;
    commit(claimWith({ verdict: "mixed" }), { subject: "Begin" });
    move(claimPath, next);
    commit({}, { subject: "Rename" });
    commit({ [claimPath]: { statement: "Another.", quotes: [{ exact: "x" }], status: "verified" } }, { subject: "Another claim" });
    expect(showHistory(root)).toEqual(["2025-03-14 recorded | // Another claim"]);
    expect(showHistory(root, next)).toEqual([`2025-03-14 changed | moved from ${claimPath} | // Rename`, "2025-03-14 recorded | // Begin"]);
  });
});
