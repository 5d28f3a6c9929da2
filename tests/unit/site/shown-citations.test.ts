import { expect, test } from "vitest";
import { viewClaim } from "../../../src/report/claim-view.ts";
import { keepShownCitations } from "../../../src/site/shown-citations.ts";
import { buildModel } from "../report/build-model.ts";

/** The sources whose evidence leads back to where the analysis cites it. */
function cited(analysis: string): string[] {
  const model = buildModel({ claims: { length: { quotes: [{ exact: "420 metres long" }], verdict: "true", analysis } } });
  const [claim] = model.claims;
  if (claim === undefined) throw new Error("There is no claim.");
  return keepShownCitations(viewClaim(model, claim)).evidence.flatMap(({ items }) =>
    items.filter((item) => item.cited).map(({ source }) => source.id),
  );
}

test.each([
  ["text", "Both say so [@builder-drawings; @survey-office].", ["builder-drawings", "survey-office"]],
  ["code of one word beside text", "`[@builder-drawings]` means [@survey-office].", ["survey-office"]],
  ["a code block that is not closed", "One [@builder-drawings].\n\n```\nTwo [@survey-office].", ["builder-drawings"]],
  ["a code block of another sign", "~~~\n[@builder-drawings]\n~~~\n\n[@survey-office]", ["survey-office"]],
  ["an indented code block", "Words:\n\n    [@builder-drawings]\n\n[@survey-office]", ["survey-office"]],
  ["a bracket that is escaped", "\\[@builder-drawings] [@survey-office]", ["survey-office"]],
])("evidence leads back to a citation in %s only where the page shows it as one", (_what, analysis, sources) => {
  expect(cited(analysis)).toEqual(sources);
});
