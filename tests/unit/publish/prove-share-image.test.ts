import { describe, expect, test } from "vitest";
import { createSiteProof, isProven } from "../../../src/publish/create-site-proof.ts";
import { isShareImage, proveShareImage } from "../../../src/publish/prove-share-image.ts";
import { drawShareImage } from "../../../src/site/share-images/draw-share-image.ts";
import { someClaim } from "../site/share-images/some-words.ts";

const file = "harbour-bridge/bridge-length/share.png";
const picture = Buffer.from(drawShareImage(someClaim()));
const messages = (bytes: Uint8Array): string[] => proveShareImage(file, bytes).map(({ message }) => message);
const changed = (at: number, value: number): Uint8Array => {
  const copy = Buffer.from(picture);
  copy[at] = value;
  return copy;
};

/** The smallest PNG there is, of one pixel. */
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

describe("the proof of a picture for shared links", () => {
  test("is glad of one as it is drawn", () => {
    expect(messages(picture)).toEqual([]);
  });

  test("finds one of another size than the pages say", () => {
    expect(messages(pixel)).toEqual(["The picture has 1 × 1 pixels; pages say that it has 1200 × 630."]);
  });

  test.each([
    ["is empty", Buffer.alloc(0)],
    ["is something else", Buffer.from("<svg/>")],
    ["ends early", picture.subarray(0, 20_000 % picture.length)],
    ["lacks its last part", picture.subarray(0, -12)],
    ["has a wrong byte in its header", changed(19, 1)],
    ["has a wrong byte in its pixels", changed(picture.length - 100, 0x7f)],
    ["has something after its end", Buffer.concat([picture, Buffer.from("more")])],
  ])("finds one that %s", (_, bytes) => {
    expect(messages(bytes)).toEqual(["The picture is not a whole PNG."]);
  });

  test("is part of the proof of a site", () => {
    expect([isProven(file), isShareImage(file), isProven("assets/other.png")]).toEqual([true, true, false]);
    const ratings = { verdicts: [], flags: [], statuses: [], stances: [], sourceKinds: [] };
    const proof = createSiteProof({ baseUrl: "https://checked.example/", ratings, claims: new Map() }, new Set([file]), null);
    proof.take(file, pixel);
    expect(proof.settle().map((failure) => [failure.proof, failure.file])).toContainEqual(["share-image-size", file]);
  });
});
