import { expect, test } from "vitest";
import { fc } from "../../../seeded-check.ts";
import { createPutText, createSharedRing, takeOut, type Stretch } from "../../../../src/cli/build/inspect/page-ring.ts";

const room = 64;

test("texts come out of the shared memory as they were put in, whatever is put in and taken out between", () => {
  const step = fc.oneof(
    fc.record({ text: fc.string({ unit: "binary", minLength: 1, maxLength: 24 }) }),
    fc.record({ taken: fc.integer({ min: 1, max: 5 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const ring = createSharedRing(room);
      const put = createPutText(ring);
      const lying: [string, Stretch][] = [];
      const readAll = (): string[] => lying.map(([, stretch]) => Buffer.from(ring.bytes.slice(...stretch)).toString());
      for (const each of steps) {
        const text = "text" in each ? each.text : null;
        const mustFit = text !== null && lying.length === 0 && Buffer.byteLength(text) <= room;
        const stretch = text === null ? null : put(text);
        if (text !== null && stretch !== null) lying.push([text, stretch]);
        if ("taken" in each) takeOut(ring, lying.splice(0, each.taken).length);
        expect(mustFit && stretch === null).toBe(false);
        expect(readAll()).toEqual(lying.map(([known]) => known));
      }
    }),
    { numRuns: 500 },
  );
});

test("a text for which there is no room is not put in, and is as soon as others are gone", () => {
  const ring = createSharedRing(room);
  const put = createPutText(ring);
  const texts = ["x".repeat(40), "ü".repeat(10), "z".repeat(30)];
  expect(texts.map((text) => put(text))).toEqual([[0, 40], [40, 60], null]);
  takeOut(ring, 1);
  expect([put(texts[2] ?? ""), put("y".repeat(11)), put("y".repeat(10))]).toEqual([[0, 30], null, [30, 40]]);
  takeOut(ring, 3);
  expect([put("w".repeat(room + 1)), put("w".repeat(room))]).toEqual([null, [0, room]]);
});
