import type { ClaimView } from "../report/claim-view.ts";
import { createMarkdown } from "./create-markdown.ts";

/** Where signs of code or an escaped bracket stand, only Markdown itself can say what becomes a citation. */
const doubtful = /[`~\\]|^(?: {4}|\t)/m;
const markdown = createMarkdown();

/**
 * Takes the way back from evidence whose citation does not become a link after all, because it stands in code: it would lead nowhere.
 *
 * @param view.citations the number of each source's first evidence, by the source's id
 */
export function keepShownCitations<View extends Pick<ClaimView, "analysis" | "later" | "evidence" | "citations">>(view: View): View {
  const texts = [view.analysis ?? "", ...view.later.map(({ text }) => text)];
  if (!texts.some((text) => doubtful.test(text))) return view;
  const seen = new Set<string>();
  for (const text of texts) markdown(text, { numbers: view.citations, label: String, seen });
  const evidence = view.evidence.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, cited: item.cited && seen.has(item.source.id) })),
  }));
  return { ...view, evidence };
}
