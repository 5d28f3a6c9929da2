import type { Rule } from "./rule.ts";

/** The house rules in the order of the handbook. */
export const rules: Rule[] = [];
