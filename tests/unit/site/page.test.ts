import { describe, expect, test } from "vitest";
import { canonicalUrl, rootOf } from "../../../src/site/page.ts";

describe("the way from a page to the site's root", () => {
  test.each([
    ["index.html", ""],
    ["404.html", ""],
    ["method/index.html", "../"],
    ["harbour-bridge/bridge-length/index.html", "../../"],
  ])("from %s is “%s”", (path, root) => {
    expect(rootOf(path)).toBe(root);
  });
});

describe("the address of a page for machines", () => {
  test.each([
    ["https://checked.example/", "index.html", "https://checked.example/"],
    ["https://checked.example", "index.html", "https://checked.example/"],
    ["https://checked.example/", "method/index.html", "https://checked.example/method/"],
    [
      "https://checked.example/facts/",
      "harbour-bridge/bridge-length/index.html",
      "https://checked.example/facts/harbour-bridge/bridge-length/",
    ],
    ["https://checked.example/facts", "404.html", "https://checked.example/facts/404.html"],
    ["https://checked.example//", "index.html", "https://checked.example/"],
    ["https://checked.example/", "my-index.html", "https://checked.example/my-index.html"],
  ])("under %s of %s is %s", (baseUrl, path, address) => {
    expect(canonicalUrl(baseUrl, path)).toBe(address);
  });
});
