import type { LoadedReport } from "../../../check/loaded-report.ts";
import type { Source } from "../../../schema/types.ts";
import type { Asker, LineQuestion } from "../ask/asker.ts";
import { choicesOf } from "../ask/choices-of.ts";
import { foldTitle } from "./fold-title.ts";
import { proposeLabel } from "./propose-label.ts";
import { proposeSourceId } from "./propose-source-id.ts";

/** Fields of a source that are lines of text, in the order they are asked for. */
type LineField = Exclude<keyof Source, "kind">;

/** The flags of a source, by its fields. */
export const sourceFlags: Record<keyof Source, string> = {
  label: "label",
  title: "title",
  titleNote: "title-note",
  publisher: "publisher",
  author: "author",
  url: "url",
  archivedUrl: "archived-url",
  published: "published",
  accessedOn: "accessed-on",
  lang: "lang",
  kind: "kind",
  origin: "origin",
  originNote: "origin-note",
  interest: "interest",
  note: "note",
};

const forms: Partial<Record<LineField, LineQuestion["form"]>> = {
  url: "uri",
  archivedUrl: "uri",
  published: "partial-date",
  accessedOn: "date",
  lang: "language-tag",
};

const questions = {
  url: "Where it can be read: the full web address",
  title: "Its own title, in its own language",
  publisher: "Who published it",
  author: "Who wrote it, when it says so",
  published: "When it appeared, as exactly as it says so: 2025-03-08, 2025-03 or 2025",
  lang: "Its language, such as en, fa or es-MX",
  accessedOn: "The day it was consulted",
  archivedUrl: "An archived copy, such as one of web.archive.org",
  origin: "Who first published it, when this is a copy or a retelling",
} as const;

/**
 * Turns what is known of a publication into a whole source, by asking for the rest.
 *
 * @param known by field, from flags or a bibliography
 * @param options.isThorough whether to ask for fields that can be left out, too
 */
export async function completeSource(
  ask: Asker,
  report: LoadedReport,
  known: Partial<Source>,
  { isThorough, today }: { isThorough: boolean; today: string },
): Promise<Source> {
  const question = (field: LineField, asked = "", initial?: string): LineQuestion => ({
    flag: `--${sourceFlags[field]}`,
    given: known[field],
    question: asked,
    form: forms[field] ?? "line",
    ...(initial === undefined ? {} : { initial }),
  });
  const needed = (field: keyof typeof questions, initial?: string): Promise<string> => ask.line(question(field, questions[field], initial));
  const optional = (field: LineField, asked?: string, initial?: string): Promise<string | undefined> | undefined =>
    known[field] !== undefined || (isThorough && asked !== undefined) ? ask.optionalLine(question(field, asked, initial)) : undefined;

  const url = await needed("url");
  const title = await optional("title", questions.title);
  const publisher = spellAsBefore(await needed("publisher", hostOf(url)), report);
  const author = await optional("author", questions.author);
  const published = await optional("published", questions.published);
  const lang = await needed("lang", report.report.value?.lang);
  const kind = await ask.choice({ flag: "--kind", given: known.kind, question: "What it is", choices: choicesOf("sources sourceKind") });
  const accessedOn = await optional("accessedOn", questions.accessedOn, today);
  const archivedUrl = await optional("archivedUrl", questions.archivedUrl);
  const origin = await optional("origin", questions.origin);
  const label = known.label ?? proposeLabel(publisher, published, report.report.value?.lang ?? "en");
  return {
    label: await ask.line({ ...question("label"), given: label }),
    title,
    titleNote: await optional("titleNote"),
    publisher,
    author,
    url,
    archivedUrl,
    published,
    accessedOn,
    lang,
    kind,
    origin,
    originNote: await optional("originNote"),
    interest: await optional("interest"),
    note: await optional("note"),
  };
}

/** The id that the source gets, unless another was asked for. */
export async function takeSourceId(
  ask: Asker,
  { publisher, published }: Source,
  given: string | undefined,
  { isTaken, isThorough }: { isTaken: (id: string) => boolean; isThorough: boolean },
): Promise<string> {
  const initial = proposeSourceId(publisher, published, isTaken);
  return ask.line({
    flag: "--id",
    given: given ?? (ask.canAsk && isThorough ? undefined : initial),
    question: "Its id: claims cite it as [@id]",
    form: "id",
    ...(initial === undefined ? {} : { initial }),
    check: (id) => (isTaken(id) ? `There is a source “${id}” already.` : null),
  });
}

/** The same publisher has one name in a report; the house rule same-source-same-facts asks for it. */
function spellAsBefore(name: string, { sources }: LoadedReport): string {
  const names = Object.values(sources.value ?? {}).map(({ publisher }) => publisher);
  return names.find((one) => foldTitle(one) === foldTitle(name)) ?? name;
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, "");
}
