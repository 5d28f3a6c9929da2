import { describe, expect, test } from "vitest";
import { fc } from "../../seeded-check.ts";
import type { PartLinks } from "../../../src/publish/aimed-places.ts";
import { readBuiltPage, type BuiltPage } from "../../../src/publish/built-page.ts";
import { judgeAddress } from "../../../src/publish/judge-address.ts";
import { createLocateAddress } from "../../../src/publish/locate-address.ts";
import type { Address } from "../../../src/publish/page-addresses.ts";
import { createAddressProof, type AddressProof } from "../../../src/publish/prove-addresses.ts";

const baseUrl = "https://checked.example/";
const pages = [
  "index.html",
  "bridge/index.html",
  "bridge/length/index.html",
  "bridge/height/index.html",
  "bridge/height/embed/index.html",
  "ferry/index.html",
];
const data = ["bridge/claims.json", "bridge/length/claim.json"];
const files = new Set([...pages, ...data]);
const locate = createLocateAddress(baseUrl, files);

const begin = (): AddressProof => createAddressProof(createLocateAddress(baseUrl, files), files);

/** A file and what stands in it. */
interface Made {
  path: string;
  ids: string[];
  addresses: Address[];
}

const anyAddress: fc.Arbitrary<Address> = fc.record({
  value: fc
    .tuple(
      fc.constantFrom("", "../", "../../", "../../", "../../../", baseUrl),
      fc.constantFrom(...[...files].flatMap((file) => [file, file, file.replace(/(^|\/)index\.html$/, "$1")]), "claim.json", "#how"),
      fc.constantFrom("", "", "#how"),
    )
    .map((parts) => parts.join("")),
  place: fc.constantFrom("<a href>", "JSON-LD"),
  use: fc.constantFrom("link", "link", "load", "markup", "markup", "id"),
});

const sendingOn: Address = { value: "", place: "<meta http-equiv=refresh>", use: "redirect" };

const anyFile = (path: string): fc.Arbitrary<Made> =>
  fc
    .tuple(fc.subarray(["how", "why"]), fc.integer({ min: 0, max: 3 }), fc.array(anyAddress, { minLength: 4, maxLength: 16, size: "max" }))
    .map(([ids, sends, addresses]) => {
      if (data.includes(path)) return { path, ids: [], addresses };
      return { path, ids, addresses: sends === 0 ? [sendingOn, ...addresses] : addresses };
    });

const partOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf("/")));

/** The files in any order, or part by part. */
const anySite: fc.Arbitrary<Made[]> = fc
  .tuple(fc.boolean(), ...[...files].map(anyFile))
  .chain(([isSorted, ...made]) =>
    fc
      .shuffledSubarray(made, { minLength: made.length })
      .map((site) => (isSorted ? site.toSorted((a, b) => partOf(a.path).localeCompare(partOf(b.path), "en")) : site)),
  );

interface Outcome {
  told: string[];
  parts: PartLinks[];
}

function prove(site: Made[]): Outcome {
  const proof = begin();
  const told = site.flatMap(({ path, ids, addresses }) => {
    if (data.includes(path)) return proof.proveFile(path, addresses);
    const page: BuiltPage = {
      ...readBuiltPage(path, ""),
      ids: new Set(ids),
      addresses: addresses.filter(({ place }) => place !== "JSON-LD"),
    };
    const marked = addresses.filter(({ place }) => place === "JSON-LD").map(({ value }) => value);
    return proof.provePage(page, marked);
  });
  const messages = [...told, ...proof.settle()].map(({ file, message }) => `${file}: ${message}`).sort();
  return { told: messages, parts: ["bridge", "ferry"].map((part) => proof.describePart(part)) };
}

/** What is to be said, worked out address by address and place by place from the whole site at once. */
function expectOf(site: Made[]): Outcome {
  const made = new Map(site.map((each) => [each.path, each]));
  const leadsOn = (file: string): boolean => made.get(file)?.addresses.includes(sendingOn) === true;
  const told: string[] = [];
  const aims = site.flatMap(({ path: from, addresses }) => {
    const isOfPage = !data.includes(from);
    const inMarkup = addresses
      .filter(({ place }) => isOfPage && place === "JSON-LD")
      .map((address): Address => ({ ...address, use: "markup" }));
    const others = addresses.filter(({ place }) => !isOfPage || place !== "JSON-LD");
    const faulty = new Set<string>();
    return [...others, ...inMarkup].flatMap((address) => {
      const { value, place, use } = address;
      const location = locate(value, from);
      const fault = judgeAddress(address, location, from);
      if (fault !== null && !faulty.has(`${use} ${value}`)) told.push(`${from}: The address “${value}” in ${place} ${fault.what}.`);
      if (fault !== null) faulty.add(`${use} ${value}`);
      if (fault !== null || location.where !== "here" || use === "id") return [];
      const { file, fragment } = location;
      const isThere = fragment === "" || made.get(file)?.ids.includes(fragment) === true;
      return [{ from, file, fragment, value, isThere, to: fragment === "" ? file : `${file}#${fragment}` }];
    });
  });
  for (const place of new Set(aims.map(({ to }) => to))) {
    const [first, ...more] = aims.filter(({ to, from, file, isThere }) => to === place && !(from === file && isThere));
    if (first === undefined || data.includes(first.file)) continue;
    const { file, fragment, from, value, isThere } = first;
    const others = new Set(more.map((aim) => aim.from).filter((each) => each !== from)).size;
    const also = others === 0 ? "" : ` So do ${others} other files.`;
    if (leadsOn(file) && from !== file) told.push(`${from}: The address “${value}” leads to ${file}, which sends the reader on.${also}`);
    else if (!isThere) told.push(`${from}: The address “${value}” names the place “${fragment}”, which ${file} does not have.${also}`);
  }
  const parts = ["bridge", "ferry"].map((part) => {
    const inward = aims.filter(({ from, file, fragment }) => partOf(file) === part && partOf(from) !== part && fragment !== "");
    const outward = aims.filter(({ from, file }) => partOf(from) === part && partOf(file) !== part);
    return {
      part,
      leadsTo: [...new Set(outward.map(({ to }) => to))].sort(),
      redirects: pages.filter((path) => partOf(path) === part && leadsOn(path)).sort(),
      places: [...new Set(inward.filter(({ isThere }) => isThere).map(({ to }) => to))].sort(),
    };
  });
  return { told: told.sort(), parts };
}

describe("addresses that stand in many files", () => {
  test("are told of as if each were looked at by itself, in whatever order the files come", () => {
    fc.assert(
      fc.property(anySite, (site) => {
        expect(prove(site)).toEqual(expectOf(site));
      }),
      { numRuns: 1_500 },
    );
  });

  const lead = (proof: AddressProof, from: string, address: string): void => {
    expect(proof.provePage(readBuiltPage(from, `<title>T</title><a href="${address}">There</a>`), [])).toEqual([]);
  };
  const settle = (proof: AddressProof): string[] => proof.settle().map(({ file, message }) => `${file}: ${message}`);

  test("are looked at anew when a part that was proven before sends on from there", () => {
    const proof = begin();
    const ferry = { part: "ferry", leadsTo: [], places: [] };
    proof.takeProven({ ...ferry, redirects: [] });
    lead(proof, "bridge/length/index.html", "../../ferry/index.html");
    proof.takeProven({ ...ferry, redirects: ["ferry/index.html"] });
    lead(proof, "bridge/height/index.html", "../../ferry/index.html");
    expect(settle(proof)).toEqual([
      "bridge/height/index.html: The address “../../ferry/index.html” leads to ferry/index.html, which sends the reader on.",
    ]);
  });

  test("are looked at anew when a page comes once more, and is another one", () => {
    const proof = begin();
    const bridge = (id: string): BuiltPage => readBuiltPage("bridge/index.html", `<title>T</title><h2 id="${id}">Bridge</h2>`);
    proof.provePage(bridge("how"), []);
    lead(proof, "bridge/length/index.html", "../../bridge/index.html#how");
    proof.provePage(bridge("why"), []);
    lead(proof, "bridge/height/index.html", "../../bridge/index.html#how");
    expect(settle(proof)).toEqual([
      "bridge/height/index.html: The address “../../bridge/index.html#how” names the place “how”, which bridge/index.html does not have.",
    ]);
  });
});
