import { describe, expect, test } from "vitest";
import type { PartLinks } from "../../../src/publish/aimed-places.ts";
import { readBuiltPage, type BuiltPage } from "../../../src/publish/built-page.ts";
import { createLocateAddress } from "../../../src/publish/locate-address.ts";
import { createAddressProof, type AddressProof } from "../../../src/publish/prove-addresses.ts";

const files = new Set(["index.html", "method/index.html", "bridge/index.html", "bridge/length/index.html", "bridge/old/index.html"]);
const page = (path: string, body: string): BuiltPage => readBuiltPage(path, `<!doctype html><title>A page</title>${body}`);

const bridge: [string, string][] = [
  ["bridge/index.html", `<h2 id="how">How</h2><a href="length/index.html">A claim</a>`],
  ["bridge/length/index.html", `<h2 id="why">Why</h2><a href="../../method/index.html#scale">The scale</a>`],
  ["bridge/old/index.html", `<meta http-equiv="refresh" content="0; url=../length/index.html">`],
];
const method = (address: string): BuiltPage => page("method/index.html", `<h2 id="scale">Scale</h2><a href="${address}">There</a>`);

function prove(known: ReadonlySet<string> = files, idsOf?: (path: string) => string[]): AddressProof {
  return createAddressProof(createLocateAddress("https://checked.example/", known), known, idsOf);
}

/** What a whole proof says of the folder bridge/. */
function describeBridge(): PartLinks {
  const proof = prove();
  for (const [path, body] of bridge) proof.provePage(page(path, body), []);
  proof.provePage(method("../bridge/index.html#how"), []);
  expect(proof.settle()).toEqual([]);
  return proof.describePart("bridge");
}

/** What is wrong when the folder was proven before, and the page of the method leads to this place in it. */
function proveUpon(address: string, known = files, read: string[] = []): string[] {
  const proof = prove(known, (path) => {
    read.push(path);
    return ["how", "why"];
  });
  const told = proof.takeProven(describeBridge());
  return [...told, ...proof.provePage(method(address), []), ...proof.settle()].map(({ message }) => message);
}

describe("a part of the site that was proven before", () => {
  test("is described by where it leads, what in it is named, and what sends on", () => {
    expect(describeBridge()).toEqual({
      part: "bridge",
      leadsTo: ["method/index.html#scale"],
      redirects: ["bridge/old/index.html"],
      places: ["bridge/index.html#how"],
    });
  });

  test("is not read for a place that was named before", () => {
    const read: string[] = [];
    expect(proveUpon("../bridge/index.html#how", files, read)).toEqual([]);
    expect(read).toEqual([]);
  });

  test("is read for a place that was not, which must be there", () => {
    const read: string[] = [];
    expect(proveUpon("../bridge/length/index.html#why", files, read)).toEqual([]);
    expect(read).toEqual(["bridge/length/index.html"]);
    expect(proveUpon("../bridge/length/index.html#where")).toEqual([
      "The address “../bridge/length/index.html#where” names the place “where”, which bridge/length/index.html does not have.",
    ]);
  });

  test("must not lead to what is no more", () => {
    const known = new Set([...files].filter((path) => path !== "method/index.html"));
    const proof = prove(known);
    expect(proof.takeProven(describeBridge()).map(({ message }) => message)).toEqual([
      "The address of method/index.html stands in bridge, and there is no such file any more.",
    ]);
  });

  test("still sends on from its former addresses, to which nobody may lead", () => {
    expect(proveUpon("../bridge/old/index.html")).toEqual([
      "The address “../bridge/old/index.html” leads to bridge/old/index.html, which sends the reader on.",
    ]);
  });

  test("must find the places that it leads to in pages that are made anew", () => {
    const proof = prove();
    proof.takeProven(describeBridge());
    proof.provePage(page("method/index.html", `<h2 id="words">No scale</h2>`), []);
    expect(proof.settle().map(({ message }) => message)).toEqual([
      "The address “method/index.html#scale” names the place “scale”, which method/index.html does not have.",
    ]);
  });
});
