import { dayRange } from "./day-range.ts";
import type { Place, ReportRule, RuleContext } from "./rule.ts";

/** A source cannot be read before it appeared, nor a report be published before its article: such dates are slips that readers would trust. */
export const reportDatesInOrder: ReportRule = {
  id: "report-dates-in-order",
  scope: "report",
  severity: "error",
  serves: ["IFCN 2: transparency of sources", "IFCN 4: transparency of methodology"],
  waivable: false,
  check(context) {
    checkReport(context);
    checkSources(context);
  },
};

function checkReport({ report: { report, front }, today, tell }: RuleContext): void {
  const { publishedOn, updatedOn } = report;
  tellFuture(tell, "article", front.published, "/published", today);
  tellFuture(tell, "report", publishedOn, "/publishedOn", today);
  tellFuture(tell, "report", updatedOn, "/updatedOn", today);
  if (publishedOn !== undefined && front.published !== undefined && publishedOn < dayRange(front.published).first) {
    const message = `The report was published on ${publishedOn}, before the article appeared on ${front.published}.`;
    tell("report", "/publishedOn", message, "Correct “publishedOn”, or “published” in _article.md.");
  }
  if (publishedOn !== undefined && updatedOn !== undefined && updatedOn < publishedOn) {
    const message = `The report was updated on ${updatedOn}, before it was published on ${publishedOn}.`;
    tell("report", "/updatedOn", message, "Correct “updatedOn” or “publishedOn”.");
  }
}

function checkSources({ report: { sources }, today, tell }: RuleContext): void {
  for (const [id, { published, accessedOn }] of Object.entries(sources)) {
    tellFuture(tell, "sources", published, `/sources/${id}/published`, today);
    tellFuture(tell, "sources", accessedOn, `/sources/${id}/accessedOn`, today);
    if (published === undefined || accessedOn === undefined || dayRange(published).first <= accessedOn) continue;
    const message = `The source “${id}” was consulted on ${accessedOn}, before it appeared on ${published}.`;
    tell("sources", `/sources/${id}/accessedOn`, message, "Correct “accessedOn” or “published”.");
  }
}

function tellFuture(tell: RuleContext["tell"], place: Place, date: string | undefined, pointer: string, today: string): void {
  if (date === undefined || dayRange(date).first <= today) return;
  tell(place, pointer, `The date ${date} is in the future; today is ${today}.`, "Correct the date.");
}
