import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { text as readAll } from "node:stream/consumers";
import type { LoadedReport } from "../../check/loaded-report.ts";
import type { Source } from "../../schema/types.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import { Asker } from "./ask/asker.ts";
import { choicesOf } from "./ask/choices-of.ts";
import type { Command } from "./command.ts";
import { tell, type Desk } from "./desk.ts";
import { findReport } from "./files/find-report.ts";
import { makeChanges } from "./files/make-changes.ts";
import { readForEdit } from "./files/read-for-edit.ts";
import { editJson } from "./json/edit-json.ts";
import { completeSource, sourceFlags, takeSourceId } from "./source/complete-source.ts";
import { findTwin } from "./source/find-twin.ts";
import { readCitations } from "./source/read-citations.ts";
import { sourceOfItem } from "./source/source-of-item.ts";

const options = {
  from: { type: "string" },
  id: { type: "string" },
  again: { type: "boolean", default: false },
  label: { type: "string" },
  title: { type: "string" },
  "title-note": { type: "string" },
  publisher: { type: "string" },
  author: { type: "string" },
  url: { type: "string" },
  "archived-url": { type: "string" },
  published: { type: "string" },
  "accessed-on": { type: "string" },
  lang: { type: "string" },
  kind: { type: "string" },
  origin: { type: "string" },
  "origin-note": { type: "string" },
  interest: { type: "string" },
  note: { type: "string" },
} as const;
type Values = { [Name in keyof typeof options]?: string | boolean | undefined };
const usage = "How to call it: npm run claim -- source add --help";

/** Adds sources to the list of a report. */
export const sourceAdd: Command = {
  name: "source add",
  takes: "<report>",
  summary: "adds a source, or those of a bibliography",
  help: `Adds a source to _sources.json, by answers or flags, or all entries of a bibliography: CSL-JSON as Zotero exports it, BibTeX or RIS. A source that is
there already (the same address, or the same title, publisher and date) is not added again. Nothing is looked up in the network.

  --from <file|->           a bibliography; a flag beside it fills what an entry leaves out
  --url <address>           where it can be read
  --title <text>            its own title
  --publisher <name>        who published it
  --author <name>           who wrote it
  --published <date>        when it appeared: 2025-03-08, 2025-03 or 2025
  --lang <tag>              its language
  --kind <word>             ${choicesOf("sources sourceKind")
    .map(({ value }) => value)
    .join(", ")}
  --accessed-on <date>      the day it was consulted
  --archived-url <address>  an archived copy
  --origin <name>           who first published it, when this is a copy or a retelling
  --label <text>            what it is, in our words; otherwise publisher and date
  --title-note, --origin-note, --interest, --note <text>   as the handbook says
  --id <id>                 its id; otherwise made of publisher and date
  --again                   adds it although it is there already

Examples:
  npm run claim -- source add iran-nuclear-offer
  npm run claim -- source add iran-nuclear-offer --from zotero.json --accessed-on 2025-03-11
  npm run claim -- source add iran-nuclear-offer --url https://www.iaea.org/x --publisher IAEA --published 2025-02-26 --lang en --kind primary-document`,
  async run(typed, desk) {
    const { values, words } = readCommandLine(typed, options, { least: 1, most: 1, what: "which report it is for" }, usage);
    const ask = new Asker(desk, usage);
    const report = findReport(desk.root, words[0] ?? "");
    const { file } = report.sources;
    const before = readForEdit(desk.root, file);
    const given = values.from === undefined ? [{}] : await readGiven(ask, desk, values.from, values);
    const added = await collect(ask, desk, report, given, values);
    if (added.size === 0) return 0;
    const edits = [...added].map(([id, source]) => ({ set: `/sources/${id}`, value: source, sorted: true }));
    const text = editJson(before, "sources", edits);
    // A source comes before the evidence that rests on it.
    if (!makeChanges(desk, report.id, [{ file, text }], { tolerates: ({ rule }) => rule === "unused-source" })) return 1;
    for (const [id, { label }] of added) tell(desk, `Added ${id}: ${label}`);
    tell(
      desk,
      `Next: name it in the evidence of a claim, with its own words; a published report may not list a source that no claim rests on.`,
    );
    return 0;
  },
};

async function readGiven(ask: Asker, desk: Desk, from: string, values: Values): Promise<Partial<Source>[]> {
  const entries = (await readCitations(await readBibliography(desk, from), from)).map(sourceOfItem);
  const single = ["id", "url", "title", "label", "published", "archived-url", "author"].filter(
    (flag) => values[flag as keyof Values] !== undefined,
  );
  if (entries.length > 1 && single.length > 0) {
    throw ask.refuse(`--${single.join(" and --")} can hold for one source only, but “${from}” has ${entries.length} entries.`);
  }
  return entries;
}

async function readBibliography({ cwd, input }: Desk, from: string): Promise<string> {
  if (from === "-") {
    if (input.isTTY === true) throw new UsageError("With “--from -” the bibliography is taken from a pipe, and there is none.");
    return readAll(input);
  }
  const path = resolve(cwd, from);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) throw new UsageError(`There is no file “${from}”.`);
  return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
}

/** Completes each source that is not there yet, and finds its id. */
async function collect(
  ask: Asker,
  desk: Desk,
  report: LoadedReport,
  given: readonly Partial<Source>[],
  values: Values,
): Promise<Map<string, Source>> {
  const sources: Record<string, Source> = { ...report.sources.value };
  const added = new Map<string, Source>();
  const isThorough = values.from === undefined;
  const flags = flagsAsSource(values);
  const drafts = given.map((entry) => fillGaps(entry, flags));
  refuseGaps(ask, drafts);
  for (const draft of drafts) {
    const isThere = (one: Partial<Source>): boolean => {
      const twin = values.again === true ? null : findTwin(one, sources);
      if (twin !== null) tell(desk, `Not added: “${nameOf(one)}” is there already as ${twin.id}; ${twin.because}.`);
      return twin !== null;
    };
    if (isThere(draft)) continue;
    const url =
      draft.url ??
      (await ask.line({ flag: "--url", given: undefined, question: "Where it can be read: the full web address", form: "uri" }));
    if (draft.url === undefined && isThere({ ...draft, url })) continue;
    const source = await completeSource(ask, report, { ...draft, url }, { isThorough, today: desk.today });
    if (isThere(source)) continue;
    const id = await takeSourceId(ask, source, typeof values.id === "string" ? values.id : undefined, {
      isTaken: (one) => Object.hasOwn(sources, one),
      isThorough,
    });
    sources[id] = source;
    added.set(id, source);
  }
  return added;
}

function flagsAsSource(values: Values): Partial<Source> {
  const given = Object.entries(sourceFlags).flatMap(([field, flag]) => {
    const value = values[flag as keyof Values];
    return typeof value === "string" ? [[field, value] as const] : [];
  });
  return Object.fromEntries(given) as Partial<Source>;
}

function fillGaps(entry: Partial<Source>, flags: Partial<Source>): Partial<Source> {
  const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
  return { ...flags, ...said };
}

const needed = ["url", "publisher", "lang", "kind"] as const;

/** Names all gaps at once where nobody can be asked to fill them. */
function refuseGaps(ask: Asker, drafts: readonly Partial<Source>[]): void {
  if (ask.canAsk) return;
  const [first = {}] = drafts;
  if (drafts.length === 1) return ask.demand(Object.fromEntries(needed.map((field) => [`--${sourceFlags[field]}`, first[field]])));
  const gaps = drafts.flatMap((draft, place) => {
    const missing = needed.filter((field) => draft[field] === undefined).map((field) => `--${sourceFlags[field]}`);
    return missing.length === 0 ? [] : [`  ${place + 1}  “${nameOf(draft)}”: ${missing.join(", ")}`];
  });
  if (gaps.length === 0) return;
  throw ask.refuse(`Nobody can be asked here, and these entries do not say all that is needed:\n${gaps.join("\n")}`);
}

function nameOf({ title, label, url }: Partial<Source>): string {
  return title ?? label ?? url ?? "the entry without a title";
}
