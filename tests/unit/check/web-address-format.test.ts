import { describe, expect, test } from "vitest";
import { accepted, explained } from "./try-format.ts";

describe("a web address", () => {
  test("with letters of its language in the host is right however many addresses have been looked at", () => {
    const many = Array.from({ length: 20_000 }, (_, place) => `https://bücher.example/${place}`);
    expect(accepted("uri", many)).toHaveLength(many.length);
  });

  test("is one that a reader can open", () => {
    const addresses = [
      "https://example.org",
      "http://example.org:8080/a/b?c=d&e=(f)#g",
      "https://fa.wikipedia.org/wiki/ایران",
      "https://web.archive.org/web/20250308/https://example.org/?a=b|c",
      "https://münchen.example/straße",
      "https://192.0.2.1/",
    ];
    expect(accepted("uri", addresses)).toEqual(addresses);
    expect(
      accepted("uri", [
        "",
        "example.org",
        "//example.org",
        "https:/example.org",
        "https:example.org",
        "HTTPS://example.org",
        "https://",
        "https:///x.org",
        "https://localhost/",
        "https://[::1]/",
        "https://.org",
        "https://user@example.org/",
        "https://user:pw@example.org/",
        "https://exa mple.org/",
        "https://example.org/a b",
        " https://example.org/",
        "https://example.org/\n",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\u200b",
        'https://example.org/"onclick="x',
        "https://example.org/<script>",
        "https://example.org\\@evil.example/",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "mailto:a@example.org",
      ]),
    ).toEqual([]);
  });

  test.each([
    [
      "javascript:alert(1)",
      "says “javascript:alert(1)”: an address that begins with javascript: runs or shows its own content and leads to no source. Write the full address as the browser shows it, beginning with https://.",
    ],
    [
      "JavaScript:alert('a b')",
      "says “JavaScript:alert('a b')”: an address that begins with javascript: runs or shows its own content and leads to no source. Write the full address as the browser shows it, beginning with https://.",
    ],
    [
      "www.example.org/a",
      "says “www.example.org/a”, which does not begin with https:// or http://. Write https://www.example.org/a if that opens the page.",
    ],
    [
      "example",
      "says “example”, which does not begin with https:// or http://. Write the full address as the browser shows it, beginning with https://.",
    ],
    [
      "ftp://example.org/",
      "says “ftp://example.org/”, but readers can only follow addresses that begin with https:// or http://, not with ftp:. Write the full address as the browser shows it, beginning with https://.",
    ],
    [
      "HTTPS://example.org",
      "says “HTTPS://example.org”, which does not begin with https:// in small letters. Write the full address as the browser shows it, beginning with https://.",
    ],
    ["https://", "says “https://”, which names no site. Write the full address as the browser shows it, beginning with https://."],
    [
      "https://a:b@example.org/",
      "says “https://a:b@example.org/”, which has a user name or password before the @. Leave out everything between // and @: the address will be public.",
    ],
    [
      "https://localhost/",
      "says “https://localhost/”, but “localhost” is not the name of a public site. Write the full address as the browser shows it, beginning with https://.",
    ],
    [
      "https://example.org/a b",
      "says “https://example.org/a b”, but an address has no blanks in it. Delete the blank; write %20 where the address really has a space.",
    ],
    [
      "https://example.org/\u202e",
      "has an invisible character (U+202E) in it, which no address has. Copy the address again from the browser’s address bar.",
    ],
    [
      "https://example.org:99999/",
      "says “https://example.org:99999/”, which no browser can open. Copy the address again from the browser’s address bar.",
    ],
  ])("that is wrong is explained: %s", (text, expected) => {
    expect(explained("uri", text)).toBe(expected);
  });
});
