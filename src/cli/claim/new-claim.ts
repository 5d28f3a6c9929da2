import { findReport } from "./files/find-report.ts";
import { makeChanges } from "./files/make-changes.ts";
import { proposeId } from "./ids/propose-id.ts";
import { refuseClaimId } from "./ids/refuse-id.ts";
import type { LoadedReport } from "../../check/loaded-report.ts";
import type { ClaimFile, Speaker } from "../../schema/types.ts";
import { readCommandLine } from "../read-command-line.ts";
import { Asker } from "./ask/asker.ts";
import type { Command } from "./command.ts";
import { tell, type Desk } from "./desk.ts";
import { formatJson } from "./json/format-json.ts";
import { articleOf } from "./span/article-of.ts";
import { coverReport } from "./span/cover-report.ts";
import { spanHelp, spanOptions, takeSpan } from "./span/take-span.ts";

const options = {
  ...spanOptions,
  statement: { type: "string" },
  "short-statement": { type: "string" },
  speaker: { type: "string" },
  "speaker-kind": { type: "string" },
  "speaker-role": { type: "string" },
  attribution: { type: "string" },
  "checked-by": { type: "string" },
  id: { type: "string" },
} as const;
const usage = "How to call it: npm run claim -- new claim --help";

/** Makes a claim file of words of the article: a draft that passes the check. */
export const newClaim: Command = {
  name: "new claim",
  takes: "<report>",
  summary: "makes the file of a claim from words of the article",
  help: `Shows the sentences that are not accounted for yet, takes the words that make a claim, the statement and the speaker, and writes a draft that
passes the check. Where the words stand more than once, it adds what tells the place apart.

${spanHelp}
  --statement <text>        the claim as one neutral sentence that can be right or wrong
  --short-statement <text>  the same in at most 75 characters, when the statement is longer
  --speaker <name>          who says it; left out when the article itself does
  --speaker-kind <word>     person or organization
  --speaker-role <text>     office or function at the time
  --attribution <text>      how the words reach us, such as “as paraphrased by the article”
  --checked-by <name>       who checks: a name or a role
  --id <id>                 the file’s name and the claim’s address; otherwise made of the statement

Examples:
  npm run claim -- new claim iran-nuclear-offer
  npm run claim -- new claim iran-nuclear-offer --sentence 10 --quote "about six nuclear weapons" \\
    --statement "Iran held enough near-weapons-grade uranium for about six nuclear weapons." --speaker "Donald Trump"`,
  async run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 1, most: 1, what: "which report it is for" }, usage);
    const ask = new Asker(desk, usage);
    const report = findReport(desk.root, words[0] ?? "");
    const article = articleOf(report);
    ask.demand({ "--sentence or --quote": values.sentence ?? values.quote, "--statement": values.statement });
    const quote = await takeSpan(ask, article, coverReport(article, report), values, "make the claim");
    const statement = await ask.line({
      flag: "--statement",
      given: values.statement,
      question: "The claim as one neutral sentence that can be right or wrong",
      form: "line",
    });
    const shortStatement = await takeShortStatement(ask, statement, values["short-statement"]);
    const speaker = await takeSpeaker(ask, values);
    const checkedBy = await ask.optionalLine({
      flag: "--checked-by",
      given: values["checked-by"],
      question: "Who checks: a name or a role",
      form: "line",
    });
    const id = await takeId(ask, report, statement, values.id);
    const claim: ClaimFile = {
      $schema: "../../src/schema/claim.schema.json",
      statement,
      shortStatement,
      quotes: [quote],
      speaker,
      status: "draft",
      checkedBy,
    };
    return write(desk, report.id, id, claim);
  },
};

function write(desk: Desk, report: string, id: string, claim: ClaimFile): number {
  const file = `claims/${report}/${id}.json`;
  const { text } = formatJson(JSON.stringify(claim), "claim");
  if (!makeChanges(desk, report, [{ file, text, isNew: true }])) return 1;
  tell(desk, `Wrote ${file}, a draft. To see it: npm start. Next: verdict, finding, analysis and evidence; the handbook says how.`);
  return 0;
}

/** What search engines and share cards show; the handbook's rule claimreview-summary. */
const mostCharacters = 75;

async function takeShortStatement(ask: Asker, statement: string, given: string | undefined): Promise<string | undefined> {
  const length = [...statement].length;
  if (given === undefined && length <= mostCharacters) return undefined;
  return ask.optionalLine({
    flag: "--short-statement",
    given,
    question: `The statement has ${length} characters. The same in at most ${mostCharacters}, for search engines and share cards`,
    form: "line",
    check: (answer) => ([...answer].length <= mostCharacters ? null : `That has ${[...answer].length} characters.`),
  });
}

async function takeSpeaker(ask: Asker, values: { [K in keyof typeof options]?: string | undefined }): Promise<Speaker | undefined> {
  const name = await ask.optionalLine({
    flag: "--speaker",
    given: values.speaker,
    question: "Who says it: a person or organisation, by name. Leave it out when the article itself does",
    form: "line",
  });
  if (name === undefined) return refuseIdleFlags(ask, values);
  const isAsked = values.speaker === undefined;
  const kind = isAsked || values["speaker-kind"] !== undefined ? await takeKind(ask, values["speaker-kind"]) : undefined;
  const optional = async (flag: "speaker-role" | "attribution", question: string): Promise<string | undefined> =>
    isAsked || values[flag] !== undefined
      ? ask.optionalLine({ flag: `--${flag}`, given: values[flag], question, form: "line" })
      : undefined;
  const role = await optional("speaker-role", "Office or function at the time");
  const attribution = await optional("attribution", "How the words reach us, such as “as paraphrased by the article”");
  return { name, kind, role, attribution };
}

/** A person is what the format takes a speaker for when nothing is said. */
async function takeKind(ask: Asker, given: string | undefined): Promise<Speaker["kind"]> {
  const choices = [{ value: "person" }, { value: "organization", hint: "a government, company, newspaper or other body" }] as const;
  const kind = await ask.choice({ flag: "--speaker-kind", given, question: "A person or an organisation?", choices });
  return kind === "person" ? undefined : kind;
}

function refuseIdleFlags(ask: Asker, values: { [K in keyof typeof options]?: string | undefined }): undefined {
  const idle = (["speaker-kind", "speaker-role", "attribution"] as const).filter((flag) => values[flag] !== undefined);
  if (idle.length > 0) throw ask.refuse(`--${idle.join(" and --")} cannot stand without --speaker.`);
}

async function takeId(ask: Asker, report: LoadedReport, statement: string, given: string | undefined): Promise<string> {
  const initial = proposeId(statement, (id) => refuseClaimId(id, report) !== null);
  return ask.line({
    flag: "--id",
    given: given ?? (ask.canAsk ? undefined : initial),
    question: "The id: the file’s name and the claim’s address, not to be changed after publication",
    form: "id",
    ...(initial === undefined ? {} : { initial }),
    check: (id) => refuseClaimId(id, report),
  });
}
