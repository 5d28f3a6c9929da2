import { isPublished } from "../../check/published.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import { Asker } from "./ask/asker.ts";
import type { Command } from "./command.ts";
import { placeOfCorrection } from "./correction/place-of-correction.ts";
import { correctionHelp, correctionOptions, takeCorrection } from "./correction/take-correction.ts";
import { tell } from "./desk.ts";
import { findClaim } from "./files/find-claim.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { editJson } from "./json/edit-json.ts";

const usage = "How to call it: npm run claim -- retract --help";

/** Withdraws a published claim; its page stays and says why. */
export const retract: Command = {
  name: "retract",
  takes: "<report>/<claim>",
  summary: "withdraws a published claim; its page stays and says why",
  help: `Sets the status of a published claim to “retracted” and records that in “corrections”. The page stays, so that its address keeps its word.

${correctionHelp}

Examples:
  npm run claim -- retract iran-nuclear-offer/six-weapons-figure
  npm run claim -- retract iran-nuclear-offer/six-weapons-figure --what "The claim is withdrawn." --why "The article does not make it." \\
    --cause our-error --responsible editor`,
  async run(typed, desk) {
    const words = { least: 1, most: 1, what: "which claim, such as report/claim" };
    const { values, words: taken } = readCommandLine(typed, correctionOptions, words, usage);
    const ask = new Asker(desk, usage);
    const { report, claim } = findClaim(desk.root, taken[0] ?? "");
    const { status } = claim.value;
    if (status === "retracted") throw new UsageError(`The claim “${claim.id}” is retracted already.`);
    if (!isPublished(status)) {
      throw new UsageError(`The claim “${claim.id}” is a draft that no reader has seen. Delete its file ${claim.file} instead.`);
    }
    ask.demand({ "--what": values.what, "--why": values.why, "--cause": values.cause, "--responsible": values.responsible });
    const correction = await takeCorrection(ask, values, { kind: "substantial", fields: ["status"], today: desk.today });
    const text = editJson(readForEdit(desk.root, claim.file), "claim", [
      { set: "/status", value: "retracted" },
      { insert: "/corrections", at: placeOfCorrection(claim.value, correction.on), value: correction },
    ]);
    if (!makeChanges(desk, report.id, [{ file: claim.file, text }])) return 1;
    tell(desk, `Retracted ${report.id}/${claim.id}. Its page stays and says: ${correction.what}`);
    return 0;
  },
};
