import { quoteValue } from "../show-value.ts";
import type { Format } from "./format.ts";

/** The plain form that every mail program takes; what would be special in a mailto: link is left out on purpose. */
const pattern = /^[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** An e-mail address that can be published as a link. */
export const email: Format = {
  rule: "wrong-address",
  accepts: (text) => pattern.test(text),
  explain: (text) => ({
    wrong: `says ${quoteValue(text, 60)}, which is not an e-mail address.`,
    fix: "Write it as name@example.org, without a name or angle brackets around it.",
  }),
};
