import { id as idFormat } from "../../check/formats/id.ts";
import type { LoadedClaim, LoadedReport } from "../../check/loaded-report.ts";
import { isPublished } from "../../check/published.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { tell } from "./desk.ts";
import type { FileChange } from "./files/file-change.ts";
import { findClaim, type FoundClaim } from "./files/find-claim.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { refuseClaimId } from "./ids/refuse-id.ts";
import { editJson, type JsonEdit } from "./json/edit-json.ts";

const usage = "How to call it: npm run claim -- rename --help";

/** Gives a claim another id, so that its old address keeps working. */
export const rename: Command = {
  name: "rename",
  takes: "<report>/<claim> <new-id>",
  summary: "gives a claim another id; its old address keeps working",
  help: `Moves the file of a claim and its translations, keeps the old id in “formerIds” when readers may know it (a draft’s is not kept), and mends “related” in the other
claims of the report.

Example:
  npm run claim -- rename iran-nuclear-offer/six-weapons-figure uranium-for-six-weapons`,
  run(typed, desk) {
    const words = { least: 2, most: 2, what: "which claim, such as report/claim, and its new id" };
    const [typedClaim = "", typedId = ""] = readCommandLine(typed, {}, words, usage).words;
    const found = findClaim(desk.root, typedClaim);
    const { report, claim } = found;
    const id = typedId.replace(new RegExp(`^${report.id}/`), "").replace(/\.json$/, "");
    refuse(id, found);
    const others = findReferring(report, claim);
    const file = `claims/${report.id}/${id}.json`;
    const changes: FileChange[] = [
      { file, text: editJson(readForEdit(desk.root, claim.file), "claim", editFormerIds(claim, id)), isNew: true, movedFrom: claim.file },
      ...others.map((other) => ({ file: other.file, text: editRelated(readForEdit(desk.root, other.file), other, claim.id, id) })),
      ...report.translations
        .filter((each) => each.claim === claim.id)
        .flatMap((each): FileChange[] => [
          {
            file: `claims/${report.id}/${id}.${each.lang}.json`,
            text: readForEdit(desk.root, each.file),
            isNew: true,
            movedFrom: each.file,
          },
          { file: each.file, text: null },
        ]),
      { file: claim.file, text: null },
    ];
    if (!makeChanges(desk, report.id, changes)) return 1;
    tell(desk, `Renamed ${claim.file} to ${id}.json.`);
    const kept = `The old address leads there: “${claim.id}” stands in “formerIds”.`;
    tell(desk, isPublished(claim.value.status) ? kept : "It is a draft, so its old address was never published and is not kept.");
    if (others.length > 0) tell(desk, `Mended “related” in ${others.map((other) => `${other.id}.json`).join(", ")}.`);
    return 0;
  },
};

function refuse(id: string, { report, claim }: FoundClaim): void {
  if (id === claim.id) throw new UsageError(`The claim is called “${id}” already.`);
  if (!idFormat.accepts(id)) {
    const { wrong, fix } = idFormat.explain(id);
    throw new UsageError(`The new id ${wrong} ${fix}`);
  }
  const [broken] = report.brokenClaims;
  if (broken !== undefined) {
    throw new UsageError(`${broken.file} is broken, so nobody can say whether it names “${claim.id}” as related. Mend it first.`);
  }
  const fault = refuseClaimId(id, report, claim.id);
  if (fault !== null) throw new UsageError(`${fault} Choose another id.`);
}

/** An id that comes back is no former one any more. */
function editFormerIds({ id: old, value }: LoadedClaim, id: string): JsonEdit[] {
  const former = value.formerIds ?? [];
  const kept = former.filter((one) => one !== id);
  const wanted = isPublished(value.status) ? [...kept, old] : kept;
  if (wanted.length === 0) return [{ remove: "/formerIds" }];
  return [{ set: "/formerIds", value: wanted }];
}

function findReferring({ claims }: LoadedReport, { id }: LoadedClaim): LoadedClaim[] {
  return claims.filter((other) => other.id !== id && other.value.related?.includes(id));
}

function editRelated(text: string, { value }: LoadedClaim, old: string, id: string): string {
  const place = value.related?.indexOf(old) ?? -1;
  return editJson(text, "claim", [{ set: `/related/${place}`, value: id }]);
}
