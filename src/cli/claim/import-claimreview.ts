import { checkSiteData } from "../../check/check-site-data.ts";
import { whatIsWrongWithId } from "../../check/formats/id.ts";
import { listProject } from "../../check/list-project.ts";
import { loadReport, type LoadedReport } from "../../check/loaded-report.ts";
import { readCommandLine } from "../read-command-line.ts";
import { UsageError } from "../usage-error.ts";
import type { Command } from "./command.ts";
import { say, tell, type Desk } from "./desk.ts";
import { applyChanges } from "./files/apply-changes.ts";
import { findReport } from "./files/find-report.ts";
import { refuseReportId } from "./ids/refuse-id.ts";
import { keepSound } from "./import/keep-sound.ts";
import { nameReport } from "./import/name-drafts.ts";
import { planAdditions } from "./import/plan-additions.ts";
import { planNewReport } from "./import/plan-new-report.ts";
import type { PlanTerms, ReportPlan } from "./import/plan-report.ts";
import { readReviews, type ReadReviews } from "./import/read-reviews.ts";
import { receive } from "./import/receive.ts";
import { chooseLanguage, scalesFor } from "./import/report-language.ts";
import type { ReviewFacts } from "./import/review-facts.ts";
import { sortReviews, type ReviewGroup } from "./import/sort-reviews.ts";
import { tellNext, tellPlans, tellRest } from "./import/tell-import.ts";

const options = {
  only: { type: "string" },
  quote: { type: "string" },
  "dry-run": { type: "boolean", default: false },
} as const;
const usage = "How to call it: npm run claim -- import claimreview --help";

/** Makes drafts of fact-checks that are published as ClaimReview. */
export const importClaimReview: Command = {
  name: "import claimreview",
  takes: "<file|address|-> [report]",
  summary: "makes drafts of published ClaimReview markup",
  help: `Reads ClaimReview (JSON-LD) from a page, a file or a feed, and makes a draft of each review with its page as a source. All that a review says is kept, and what
is missing is listed. The rating goes into the evidence with its own words and numbers; it becomes a verdict only when it is certainly one of ours.
A review that was imported before is told and not imported again. Nothing is overwritten.

The article is found by its address, when a report is about it already. With the name of a report, all claims belong to that, and their words must stand
in its article. For any other article a new report is made that has only the claims in it: until the article’s text stands in their place, nothing of it
can be published. A name that no report has is given to the new one.

  --only <text>    only reviews that have this in their address, claim or publisher
  --quote <words>  the words of the article that make the claim, when they are others; for one review
  --dry-run        shows the list and writes nothing

Examples:
  npm run claim -- import claimreview https://www.example.org/fact-check/bridge
  npm run claim -- import claimreview saved-page.html harbour-bridge --quote "the longest bridge of the country"
  npm run claim -- import claimreview feed.json --only "Harlow Checkers" --dry-run
  curl -s https://www.example.org/claims.jsonl | npm run claim -- import claimreview -`,
  async run(typed, desk) {
    const words = { least: 1, most: 2, what: "which file or web address has the markup" };
    const { values, words: taken } = readCommandLine(typed, options, words, usage);
    const [from = "", name] = taken;
    const { reports } = listProject(desk.root);
    const named = name === undefined ? undefined : findNamed(desk, name);
    const read = readReviews(await receive(desk, from), desk.today);
    refuseEmpty(read, from);
    const chosen = values.only === undefined ? read.reviews : read.reviews.filter((review) => mentions(review, values.only ?? ""));
    if (chosen.length === 0)
      throw new UsageError(`None of ${read.reviews.length} reviews has “${values.only ?? ""}” in its address, claim or publisher.`);
    const loaded = reports.map((report) => loadReport(desk.root, report));
    const sorted = sortReviews(chosen, loaded, named ?? null);
    const count = sorted.groups.reduce((sum, { reviews }) => sum + reviews.length, 0);
    if (values.quote !== undefined && count > 1)
      throw new UsageError(`--quote can hold for one claim only, and there are ${count}. Choose one with --only.`);
    if (name !== undefined && named === null && sorted.groups.length > 1) {
      throw new UsageError(`The reviews are of claims of ${sorted.groups.length} articles; one report is about one. Leave “${name}” out.`);
    }
    const plans = planAll(desk, sorted.groups, loaded, named === null ? name : undefined, values.quote);
    const { sound, spoiled } = keepSound(desk, plans);
    if (!values["dry-run"])
      applyChanges(
        desk.root,
        sound.flatMap((plan) => (plan.claims.length > 0 ? plan.changes : [])),
      );
    const leftOut = [...sorted.leftOut, ...plans.flatMap((plan) => plan.leftOut), ...spoiled];
    for (const line of tellPlans(sound)) say(desk, line);
    for (const line of tellRest({ known: sorted.known, leftOut })) tell(desk, line);
    for (const fault of read.faults) tell(desk, `Not read: a block of JSON-LD, ${fault}`);
    for (const line of [...read.notes, ...tellNext(sound, values["dry-run"])]) tell(desk, line);
    return leftOut.length + read.faults.length > 0 ? 1 : 0;
  },
};

/** The report of a name; null when there is none and a new one can have it. */
function findNamed({ root }: Desk, typed: string): LoadedReport | null {
  const name = typed.replace(/^\.?\/?claims[/\\]/, "").replace(/[/\\]+$/, "");
  const ids = listProject(root).reports.map(({ id }) => id);
  if (ids.includes(name)) return findReport(root, name);
  const fault = refuseReportId(name, ids);
  if (fault !== null) throw new UsageError(`${fault}\n${usage}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new UsageError(`The name “${name}” cannot be a report’s: ${whatIsWrongWithId(name)}\n${usage}`);
  return null;
}

function refuseEmpty({ reviews, blocks, faults, notes }: ReadReviews, from: string): void {
  if (reviews.length > 0) return;
  const seen =
    blocks === 0 ? "It has no JSON-LD." : `It has ${blocks === 1 ? "one block" : `${blocks} blocks`} of JSON-LD, and no review in them.`;
  const broken = faults.map((fault) => `\nA block that cannot be read: ${fault}`).join("");
  throw new UsageError(`No ClaimReview was found in “${from}”. ${seen}${broken}${notes.map((note) => `\n${note}`).join("")}`);
}

function mentions({ url, claim, publisher }: ReviewFacts, text: string): boolean {
  return [url, claim, publisher].some((one) => one?.toLowerCase().includes(text.toLowerCase()) === true);
}

function planAll(
  { root }: Desk,
  groups: readonly ReviewGroup[],
  reports: readonly LoadedReport[],
  name: string | undefined,
  quote: string | undefined,
): ReportPlan[] {
  const data = checkSiteData(root, listProject(root));
  const terms: PlanTerms = { root, quote, scalesOf: (lang) => scalesFor(data, lang) };
  const ids = reports.map(({ id }) => id);
  return groups.map(({ report, reviews }) => {
    if (report !== null) return planAdditions(report, reviews, terms);
    const [first] = reviews;
    const id =
      name ?? (first === undefined ? "article" : nameReport(first.appearances[0], first, (one) => refuseReportId(one, ids) !== null));
    ids.push(id);
    return planNewReport(id, chooseLanguage(data, first?.lang), reviews, terms);
  });
}
