import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { isClaimPage } from "../browser/visit-pages.ts";
import { attribute, readPages } from "./read-pages.ts";

// What a server may send before it has to wait for the reader's answer: ten TCP segments.
const firstFlight = 14 * 1024;

test("a claim page with all its styles arrives in the first flight of packets: 14 KB gzipped", () => {
  const weights = readPages(inject("site"))
    .filter(({ path }) => isClaimPage(path))
    .map(({ path, html }) => ({ path, bytes: gzipSync(html).length }));
  expect(weights.length).toBeGreaterThan(0);
  expect(weights.filter(({ bytes }) => bytes > firstFlight)).toEqual([]);
});

test("no page waits for a style sheet or a script before it is shown", () => {
  const blocking = readPages(inject("site")).flatMap(({ path, elements }) =>
    elements
      .filter((element) => {
        if (element.tagName === "link") return attribute(element, "rel") === "stylesheet";
        const waits =
          attribute(element, "defer") === null && attribute(element, "async") === null && attribute(element, "type") !== "module";
        return element.tagName === "script" && attribute(element, "src") !== null && waits;
      })
      .map(({ tagName }) => `${path}: ${tagName}`),
  );
  expect(blocking).toEqual([]);
});
