/**
 * The permanent ids of the problems that are found while files are read and held against their schemas, each with what it is about.
 * The ids of house rules stand with the rules; the handbook has an entry for every id of both kinds.
 */
export const problemIds = [
  { id: "missing-file", about: "A file that the project or a report cannot do without is not there." },
  { id: "no-report", about: "There is no folder claims/, or no report in it." },
  { id: "unreadable-file", about: "Something stands under the name of a file, but it cannot be read as one." },
  { id: "symbolic-link", about: "A file or folder is a link to another place; what it leads to would be published unseen." },
  { id: "stray-file", about: "A file or folder lies where only claim files belong, so it would silently be left out." },
  { id: "file-name", about: "A file or folder has a name that cannot be the id and the address of a claim or report." },
  { id: "reserved-id", about: "An id is the name of a page that the site makes itself." },
  {
    id: "same-id",
    about: "Two reports or claims lay claim to the same id, or to ids that differ only in the case or spelling of their letters.",
  },
  { id: "file-size", about: "A file is larger than 1 MB." },
  { id: "empty-file", about: "A file has nothing in it." },
  { id: "file-encoding", about: "A file is not plain UTF-8 text: another encoding, a byte order mark, or control characters." },
  { id: "json-syntax", about: "A file is not well-formed JSON." },
  { id: "nested-too-deep", about: "Lists and groups stand inside each other more than 50 levels deep." },
  { id: "duplicate-key", about: "The same field is written twice, so one of the two values would silently be lost." },
  { id: "front-matter", about: "The lines between --- and --- at the top of the article cannot be read." },
  { id: "article-text", about: "The article file has no text after its front matter." },
  { id: "unknown-field", about: "A field has a name that the format does not know." },
  { id: "missing-field", about: "A field that is always needed is not there." },
  { id: "wrong-type", about: "A value is of another kind than its field needs, such as a number instead of a text." },
  { id: "wrong-choice", about: "A value is not one of the words its field may have." },
  { id: "wrong-date", about: "A date is not written as the format needs it, or is not in the calendar." },
  { id: "wrong-address", about: "A web or e-mail address is not one, or is not safe to publish as a link." },
  { id: "wrong-id", about: "An id has characters or a form that an id cannot have." },
  { id: "wrong-text", about: "A text is empty, too long, or has characters that its place cannot show." },
  { id: "wrong-value", about: "A number, list or language tag is outside what its field may have." },
  {
    id: "ratings-complete",
    about: "_data/ratings.json lacks an id of the schemas, has one twice, or has one that the schemas do not know.",
  },
  { id: "strings-missing", about: "A language is used whose interface words are not in _data/strings/." },
  {
    id: "strings-complete",
    about: "The interface words of a language that is used lack a text, a plural form or a {name}, or have one too many.",
  },
  { id: "unknown-related", about: "A claim names a related claim that the report does not have." },
  { id: "citation-misplaced", about: "A text cites a source on a page that has no evidence: the method, or a page about the publisher." },
  { id: "translation-misplaced", about: "A translation stands beside no claim, or is in the language of the report itself." },
  { id: "translation-incomplete", about: "A translation lacks a text of its claim, has one too many, or has lost a citation." },
  { id: "translation-stale", about: "A claim’s texts were changed after it was translated (a warning)." },
  { id: "waiver-unknown-rule", about: "A waiver names a rule that does not exist." },
  { id: "waiver-not-allowed", about: "A waiver is for a rule that nobody can be excused from." },
  { id: "waiver-not-needed", about: "A waiver is for a rule that would not have complained (a warning)." },
  { id: "rule-crashed", about: "A house rule failed on its own account; the fault is the rule's, not the claim's." },
] as const satisfies readonly { id: string; about: string }[];

/** The id of a problem with a file's reading or shape. */
export type ProblemId = (typeof problemIds)[number]["id"];
