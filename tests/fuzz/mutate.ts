import { fc } from "../seeded-check.ts";

/** One change of a file; all numbers are taken modulo what there is. */
export type Mutation =
  | { do: "set" | "rename" | "repeat"; at: number; value: unknown }
  | { do: "remove"; at: number }
  | { do: "splice"; at: number; length: number; bytes: string }
  | { do: "copy"; at: number; length: number; to: number }
  | { do: "flip"; at: number; bit: number }
  | { do: "cut"; at: number };

/** Values that files should not have, or only in some places. */
const oddValues: unknown[] = [
  [null, true, false, 0, -1, 1.5, 2 ** 53, 1e300],
  ["", " ", "x", "\u0000", "a\u202eb", "\ud800", "e\u0301", "line\nbreak", "tab\there", "<script>alert(1)</script>", "{{ 7 * 7 }}"],
  ["../x", "a/b", "con", "__proto__", "constructor", "toString", "Ünder", "UPPER", "bridge-length", "bridge-cost", "survey-office"],
  ["true", "false", "mixed", "unproven", "verified", "draft", "retracted", "supports", "second-reader", "all"],
  ["2025-02-30", "2025-3-8", "2025", "2025-03", "9999-12-31", "2025-03-09/2025-03-08", "08.03.2025", "٢٠٢٥"],
  ["javascript:alert(1)", "https://", "http://[", "https://user:pw@example.org/", "data:text/html,x", "en_US", "xx-YYYYYYYYY"],
  ["The new bridge in Harlow", "bridge", "the finest bridge in the country. “Is", "[@survey-office]", "[@nobody; @survey-office]", "[@"],
  ["word ".repeat(70).trim(), "x".repeat(3000), "“".repeat(200), "پل ".repeat(90).trim()],
  [[], {}, [[]], [{}], { a: 1 }, ["", ""], { exact: "bridge" }, [{ exact: "bridge" }], { sources: {} }],
  [Array.from({ length: 250 }, (_one, place) => `entry ${place}`)],
  [Object.fromEntries(Array.from({ length: 150 }, (_one, place) => [`field${place}`, place])), nest(60)],
].flat();

function nest(depth: number): unknown {
  return depth === 0 ? 1 : depth % 2 === 0 ? [nest(depth - 1)] : { a: nest(depth - 1) };
}

/** Pieces of text that mean something in one of the formats. */
const tokens = [
  ["{", "}", "[", "]", '"', ",", ":", "\\", "\\u0000", "\\ud83d", "\\u", "null", "tru", "1e999", "-", "//", "/* */", "'"],
  ["---\n", "---", "\n", "\r", "\r\n", "\n\n", "\t", " ", "# ", "> ", " {.teaser}", "{.standfirst}", "{.x}"],
  ["&a ", "*a", "!!js/x ", "|\n ", "? ", "<<: "],
  ["\ufeff", "\u0000", "\u0007", "\u001b[31m", "\u2028", "\u202e", "\u200b", "\u00a0", "😀", "e\u0301", "\ufffd", "“", "”", "’"],
].flat();

/** Bytes that no text has. */
const rawBytes = ["\xff", "\xfe\xff", "\xc3", "\xe2\x80", "\xf0\x9f\x98", "\xed\xa0\x80", "\xc0\x80", "\x80"];

const place = fc.nat(100_000);
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...tokens).map((token) => Buffer.from(token, "utf8").toString("latin1")) },
  { weight: 1, arbitrary: fc.constantFrom(...rawBytes) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((some) => Buffer.from(some).toString("latin1")) },
  { weight: 2, arbitrary: fc.constant("") },
);
const anyValue = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...oddValues) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });

/** Changes of the values in a JSON file. */
export const structureMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("set" as const), at: place, value: anyValue }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("rename" as const, "repeat" as const), at: place, value: anyValue }) },
);

/** Changes of the bytes of any file. */
export const byteMutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("splice" as const), at: place, length: fc.nat(12), bytes: piece }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("copy" as const), at: place, length: fc.nat(400), to: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("flip" as const), at: place, bit: fc.nat(7) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cut" as const), at: place }) },
);

/** Makes the changes, those of values first: afterwards the file may be no JSON any more. */
export function mutate(text: string, mutations: readonly Mutation[]): Buffer {
  const ofValues = mutations.filter((one) => isOfValues(one));
  const others = mutations.filter((one) => !isOfValues(one));
  const changed = ofValues.length === 0 ? text : mutateValues(text, ofValues);
  return others.reduce(mutateBytes, Buffer.from(changed, "utf8"));
}

function isOfValues(mutation: Mutation): mutation is Extract<Mutation, { do: "set" | "rename" | "repeat" | "remove" }> {
  return ["set", "rename", "repeat", "remove"].includes(mutation.do);
}

type Group = Record<string, unknown>;

function mutateValues(text: string, mutations: readonly Mutation[]): string {
  const root: unknown = JSON.parse(text);
  const repeated: string[] = [];
  for (const mutation of mutations) {
    if (!isOfValues(mutation)) continue;
    const slots = listSlots(root);
    const slot = slots[mutation.at % slots.length];
    if (slot === undefined) continue;
    const { parent, key } = slot;
    if (mutation.do === "remove") removeSlot(parent, key);
    else if (mutation.do === "set") (parent as Group)[key] = structuredClone(mutation.value);
    else if (mutation.do === "rename" && !Array.isArray(parent)) {
      const old = parent[key];
      removeSlot(parent, key);
      Object.defineProperty(parent, String(mutation.value).slice(0, 90), {
        value: old,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    } else repeated.push(`${JSON.stringify(key)}: ${JSON.stringify(mutation.value) ?? "null"}`);
  }
  const written = JSON.stringify(root, null, 2);
  return repeated.reduce((all, field) => all.replace(/\n\}$/, `,\n  ${field}\n}`), written);
}

/** Every field and entry in a value, with what it stands in. */
function listSlots(value: unknown): { parent: Group | unknown[]; key: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Group;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...listSlots(parent[key])]);
}

function removeSlot(parent: Group | unknown[], key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function mutateBytes(bytes: Buffer, mutation: Mutation): Buffer {
  const at = mutation.at % (bytes.length + 1);
  switch (mutation.do) {
    case "splice":
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(mutation.bytes, "latin1"), bytes.subarray(at + mutation.length)]);
    case "copy": {
      const to = mutation.to % (bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, at + mutation.length), bytes.subarray(to)]);
    }
    case "flip": {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << mutation.bit);
      return flipped;
    }
    case "cut":
      return bytes.subarray(0, at);
    default:
      return bytes;
  }
}
