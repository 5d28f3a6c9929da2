import { describe, expect, test } from "vitest";
import { fc } from "../../seeded-check.ts";
import { parseAddress } from "../../../src/check/formats/parse-address.ts";
import { createLocateAddress, type Location } from "../../../src/publish/locate-address.ts";

const baseUrl = "https://checked.example/facts/";
const files = new Set(["index.html", "method/index.html", "bridge/index.html", "bridge/length/index.html", "bridge/claims.json", "a.b/c"]);
const locate = createLocateAddress(baseUrl, files);

/** Where a browser goes that reads the page at its published address; what is no file of the site is null. */
function follow(address: string, from: string): Location | null {
  const url = parseAddress(address, baseUrl + from);
  if (url === null) return null;
  const { host, protocol, pathname, hash } = url;
  if (!/^https?:$/.test(protocol)) return { where: "elsewhere", scheme: protocol.slice(0, -1) };
  const absolute = /^(https?:|[\\/]{2})/i.test(address);
  if (host !== "checked.example" || !pathname.startsWith("/facts/")) return absolute ? { where: "elsewhere", scheme: "https" } : null;
  const path = pathname.slice("/facts/".length);
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return files.has(file) ? { where: "here", file, fragment: hash.slice(1), absolute } : null;
}

const hosts = [
  "other.example",
  "checked.example",
  "a.b-c.example",
  "Checked.example",
  "xn--bcher-kva.example",
  "xn--a.example",
  "127.1",
  "other.1",
  "other.0x7f",
  "a..example",
  "-.example",
  "other.example.",
  "a@checked.example",
  "checked.example:443",
  "checked.example:80",
  "[::1]",
  "a b.example",
  "",
];
const anyFrom = fc.constantFrom("index.html", "method/index.html", "bridge/length/index.html");
const anyAddress = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("https://", "https://", "http://", "//", "HTTPS://"),
      fc.constantFrom(...hosts),
      fc.constantFrom("", "/", "/facts", "/facts/", "/facts/../", "/facts/method/", "/facts/bridge/claims.json", "/facts//method/"),
      fc.constantFrom("", "#how", "?x", " \\@checked.example/", "\\\\x", "\ud800", "%"),
    )
    .map((parts) => parts.join("")),
  fc
    .tuple(
      fc.constantFrom("", "../", "../../", "../../../", "./", "/facts/", "/"),
      fc.constantFrom("", "method/", "method/index.html", "bridge/claims.json", "bridge/./", "bridge/../", "a.b/c", "index.html", "-x"),
      fc.constantFrom("", "#how", "#", "?x", "?x#how"),
    )
    .map((parts) => parts.join("")),
);

describe("an address on a page", () => {
  test("leads where a browser goes, or nowhere", () => {
    fc.assert(
      fc.property(anyAddress, anyFrom, (address, from) => {
        const found = locate(address, from);
        const [way, fragment = ""] = address.split("#");
        // Some ways that a browser goes are not let pass, such as one beyond the top of the server.
        if (found.where === "nowhere") return;
        const own: Location = { where: "here", file: from, fragment, absolute: false };
        expect(found).toEqual(way === "" ? own : follow(address, from));
      }),
      { numRuns: 5_000 },
    );
  });

  test("is read alike however many were read before", () => {
    const read = Array.from({ length: 20_000 }, () => locate("https://bücher.example/", "index.html").where);
    expect([...new Set(read)]).toEqual(["elsewhere"]);
  });

  test("leads to a file of the site by the way to the root, and in full", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.constantFrom("", "how", "how-2.1", "h%20w"), anyFrom, (file, fragment, from) => {
        const place = fragment === "" ? file : `${file}#${fragment}`;
        const here = { where: "here", file, fragment: decodeURIComponent(fragment) };
        expect(locate("../".repeat(from.split("/").length - 1) + place, from)).toEqual({ ...here, absolute: false });
        expect(locate(baseUrl + place, from)).toEqual({ ...here, absolute: true });
        expect(locate(baseUrl + place.replace(/(^|\/)index\.html/, "$1"), from)).toEqual({ ...here, absolute: true });
      }),
    );
  });
});
