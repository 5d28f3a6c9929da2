import { expect, test } from "vitest";
import { thingsOfType } from "../../../src/publish/json-ld.ts";

test.each([
  ["ClaimReview", true],
  ["https://schema.org/ClaimReview", true],
  ["schema:ClaimReview", true],
  ["https://schema.org/#ClaimReview", true],
  [["CreativeWork", "schema:ClaimReview"], true],
  ["OtherClaimReview", false],
  ["ClaimReview/x", false],
  [["Review"], false],
  [[["ClaimReview"]], false],
  [undefined, false],
])("a thing of the type %j is a ClaimReview: %s", (type, isOne) => {
  const thing = { "@type": type };
  expect(thingsOfType([thing], "ClaimReview")).toEqual(isOne ? [thing] : []);
});
