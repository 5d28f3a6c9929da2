import { isPublished } from "../../check/published.ts";
import type { VerdictId } from "../../schema/types.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import { Asker } from "./ask/asker.ts";
import { choicesOf } from "./ask/choices-of.ts";
import type { Command } from "./command.ts";
import { placeOfCorrection } from "./correction/place-of-correction.ts";
import { proposeFields } from "./correction/propose-fields.ts";
import { correctionHelp, correctionOptions, takeCorrection } from "./correction/take-correction.ts";
import { tell } from "./desk.ts";
import { findClaim } from "./files/find-claim.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { editJson, type JsonEdit } from "./json/edit-json.ts";

const options = {
  ...correctionOptions,
  kind: { type: "string" },
  field: { type: "string", multiple: true },
  verdict: { type: "string" },
} as const;
const usage = "How to call it: npm run claim -- correct --help";

/** Records that a published claim was corrected, and can change its verdict with that. */
export const correct: Command = {
  name: "correct",
  takes: "<report>/<claim>",
  summary: "records a correction of a published claim",
  help: `Writes the entry in “corrections” that a change of a published claim needs. Change the file first, then record here what was changed; a new
verdict can be set here, and the old one is kept for readers.

  --verdict <word>          sets the verdict: ${choicesOf("claim verdict")
    .map(({ value }) => value)
    .join(", ")}
  --field <name>            a field of the file that was changed; can be given several times
  --kind <word>             ${choicesOf("claim correctionKind")
    .map(({ value }) => value)
    .join(", ")}
${correctionHelp}

Examples:
  npm run claim -- correct iran-nuclear-offer/six-weapons-figure
  npm run claim -- correct iran-nuclear-offer/six-weapons-figure --verdict true --field evidence --kind substantial \\
    --what "The verdict was “mostly true”." --why "A second institute confirms the figure." --cause new-evidence --responsible editor`,
  async run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 1, most: 1, what: "which claim, such as report/claim" }, usage);
    const ask = new Asker(desk, usage);
    const { report, claim } = findClaim(desk.root, words[0] ?? "");
    if (!isPublished(claim.value.status)) {
      throw new UsageError(`The claim “${claim.id}” is a draft that no reader has seen. Change its file; a correction is not needed.`);
    }
    ask.demand({
      "--field": values.field ?? values.verdict,
      "--kind": values.kind,
      "--what": values.what,
      "--why": values.why,
      "--cause": values.cause,
      "--responsible": values.responsible,
    });
    const verdict = values.verdict === undefined ? undefined : await takeVerdict(ask, values.verdict, claim.value.verdict);
    const formerVerdict = verdict === undefined ? undefined : claim.value.verdict;
    const proposed = ask.canAsk && values.field === undefined ? proposeFields(desk.root, claim) : [];
    const correction = await takeCorrection(ask, values, { formerVerdict, today: desk.today, proposed });
    const edits: JsonEdit[] = [
      ...(verdict === undefined ? [] : [{ set: "/verdict", value: verdict }]),
      { insert: "/corrections", at: placeOfCorrection(claim.value, correction.on), value: correction },
    ];
    const text = editJson(readForEdit(desk.root, claim.file), "claim", edits);
    if (!makeChanges(desk, report.id, [{ file: claim.file, text }])) return 1;
    tell(desk, `Recorded in ${claim.file}: a correction of ${correction.fields.join(", ")}.`);
    if (verdict !== undefined) {
      tell(
        desk,
        `The verdict is “${verdict}” now; readers see “${formerVerdict ?? ""}” struck through. Look whether “finding” and “analysis” still fit it.`,
      );
    }
    return 0;
  },
};

async function takeVerdict(ask: Asker, given: string, former: VerdictId | undefined): Promise<VerdictId> {
  const verdict = await ask.choice({ flag: "--verdict", given, question: "The new verdict", choices: choicesOf("claim verdict") });
  if (verdict !== former) return verdict;
  throw ask.refuse(`The verdict is “${verdict}” already. Leave --verdict out, or give the new one.`);
}
