import type { Correction } from "../../../../src/schema/types.ts";
import type { ModelChanges } from "../build-model.ts";

/** A correction of the wording. */
export const correction = (on: string, what: string): Correction => ({
  on,
  kind: "update",
  fields: ["finding"],
  what,
  why: "It was not clear.",
  cause: "wording",
  responsible: "the desk",
});

/** A report of three claims, two of which were corrected; one had other ids before. */
export const changes: ModelChanges = {
  article: "The bridge is 420 metres long. It cost nine million. It opened in May.",
  claims: {
    length: { quotes: [{ exact: "The bridge is 420 metres long." }], checkedOn: "2025-03-12" },
    cost: {
      quotes: [{ exact: "It cost nine million." }],
      corrections: [correction("2025-04-02", "A second word."), correction("2025-03-20", "A first word.")],
      formerIds: ["price", "price-of-the-bridge"],
    },
    opening: { quotes: [{ exact: "It opened in May." }], corrections: [correction("2025-03-25", "A third word.")] },
  },
};
