import type { ClaimFile } from "../../schema/types.ts";
import { isPublished } from "../published.ts";

/** Whether the publisher stands by the claim's verdict: it is published and not retracted. */
export function isUpheld({ status }: ClaimFile): boolean {
  return isPublished(status) && status !== "retracted";
}
