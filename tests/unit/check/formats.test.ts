import { describe, expect, test } from "vitest";
import { formats } from "../../../src/check/schema-validators.ts";

function accepted(format: string, texts: readonly string[]): string[] {
  return texts.filter((text) => formats[format]?.accepts(text));
}

function explained(format: string, text: string): string {
  const { wrong, fix } = formats[format]?.explain(text) ?? { wrong: "", fix: "" };
  return `${wrong} ${fix}`;
}

describe("a date", () => {
  test("is a day of the calendar, leap years and all", () => {
    const days = ["2025-03-08", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"];
    expect(accepted("date", days)).toEqual(days);
    expect(
      accepted("date", ["2025-02-29", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "0205-03-08", "2025-3-8"]),
    ).toEqual([]);
    expect(accepted("date", ["", "2025", "2025-03", "2025-03-08T00:00", " 2025-03-08", "2025-03-08\n", "٢٠٢٥-٠٣-٠٨", "20250308"])).toEqual(
      [],
    );
  });

  test.each([
    ["2025-02-30", "says “2025-02-30”, but February 2025 has only 28 days. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["2025-04-31", "says “2025-04-31”, but April has only 30 days. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["2025-13-08", "says “2025-13-08”, but there is no month 13. Write 2025-08-13 if that is the day you mean."],
    ["2025-03-00", "says “2025-03-00”, but there is no day 00. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["0205-03-08", "says “0205-03-08”, but the year 0205 is hardly meant. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08."],
    ["8.3.2025", "says “8.3.2025”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean."],
    ["2025/3/8", "says “2025/3/8”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean."],
    [
      "2025-03-08T12:00Z",
      "says “2025-03-08T12:00Z”, which is not a date as it is written here. Write 2025-03-08 if that is the day you mean.",
    ],
    [
      "03/08/2025",
      "says “03/08/2025”, which is not a date as it is written here. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.",
    ],
    [
      "31.2.2025",
      "says “31.2.2025”, which is not a date as it is written here. Write a day of the calendar as YYYY-MM-DD, such as 2025-03-08.",
    ],
  ])("that is wrong is explained: %s", (text, expected) => {
    expect(explained("date", text)).toBe(expected);
  });

  test("may be a month or a year where it is partial", () => {
    const dates = ["2025-03-08", "2025-03", "2025"];
    expect(accepted("partial-date", [...dates, "2025-13", "25", "2025-03-08/2025-03-09", "2025-3"])).toEqual(dates);
  });

  test("may be an interval that does not run backwards", () => {
    const dates = ["2025", "2025-03-08/2025-03-09", "2025-03/2025-04", "2025-03-08/2025", "2025-03-08/2025-03-08"];
    expect(
      accepted("date-or-interval", [
        ...dates,
        "2025-03-09/2025-03-08",
        "2025/2024-12",
        "2025-02-30/2025-03-01",
        "/2025",
        "2025/",
        "2025/2025/2025",
      ]),
    ).toEqual(dates);
    expect(explained("date-or-interval", "2025-03-09/2025-03-08")).toBe(
      "runs from 2025-03-09 to 2025-03-08, so its last day comes before its first. Write 2025-03-08/2025-03-09 if that is meant.",
    );
  });
});

describe("a web address", () => {
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

describe("an id", () => {
  test("is small letters, digits and single hyphens", () => {
    const ids = ["a", "six-weapons-figure", "b2-b", "a".repeat(80)];
    expect(accepted("id", ids)).toEqual(ids);
    const others = [
      "",
      "A",
      "1a",
      "-a",
      "a-",
      "a--b",
      "a_b",
      "a b",
      "a.b",
      "..",
      "../a",
      "a/b",
      "a\\b",
      "é",
      "con",
      "nul",
      "com1",
      "lpt9",
      "a\n",
      "a".repeat(81),
    ];
    expect(accepted("id", others)).toEqual([]);
  });
});

describe("a line", () => {
  test("is one line with something to read on it", () => {
    const lines = ["x", "“Quoted” text – with dashes", "متن فارسی", "می\u200cخواهم", "left\u200emark", "👩‍🔬 at work"];
    expect(accepted("line", lines)).toEqual(lines);
    const others = [
      "",
      " ",
      "\u00a0",
      " x",
      "x ",
      "a\nb",
      "a\rb",
      "a\u2028b",
      "a\tb",
      "a\u0000b",
      "a\u001b[31mb",
      "a\u0085b",
      "a\u202eb",
      "a\u2066b",
      "a\ud800b",
    ];
    expect(accepted("line", others)).toEqual([]);
  });

  test.each([
    ["", "is empty. Fill it in, or delete the field if the file can do without it."],
    [" \u00a0", "has nothing in it but blanks. Fill it in, or delete the field if the file can do without it."],
    ["a\nb", "has a line break, but its place is a single line. Put a space in the place of the line break."],
    ["a ", "ends with a space or another blank. Delete the blank."],
    [" a", "begins with a space or another blank. Delete the blank."],
    ["a\tb", "has a tab in it. Put a space in its place."],
    ["a\u001b[31m", "has an invisible control character (U+001B) in it. Delete it, or copy the text again from where it came."],
    ["a\ud800b", "has half of a character (U+D800) in it. Delete it, or copy the text again from where it came."],
    [
      "a\u202eb",
      "has an invisible character (U+202E) that turns the direction of the text after it. Delete the character; pages find the direction of a text from its letters.",
    ],
  ])("that is wrong is explained: %j", (text, expected) => {
    expect(explained("line", text)).toBe(expected);
  });
});

describe("a text of several lines", () => {
  test("may have line breaks and tabs, but no other control character", () => {
    const texts = ["a\n\nb", "a\tb", "\u202bمتن\u202c"];
    expect(accepted("text", texts)).toEqual(texts);
    expect(accepted("text", ["", " \n", "a\rb", "a\u0000b", "a\u007fb", "a\udc00b"])).toEqual([]);
  });
});

describe("a language tag", () => {
  test("stands in its usual spelling", () => {
    const tags = ["en", "fa", "es-MX", "zh-Hant", "zh-Hant-TW"];
    expect(accepted("language-tag", [...tags, "", "EN", "en_US", "en-us", "english", "e", "../en", "zh-hant"])).toEqual(tags);
    expect(explained("language-tag", "en_us")).toBe("says “en_us”, which is not a language tag in its usual spelling. Write en-US.");
    expect(explained("language-tag", "english")).toBe(
      "says “english”, which is not a language tag in its usual spelling. Write a language tag: en for English, fa for Persian, es-MX for Mexican Spanish.",
    );
  });
});

describe("an e-mail address", () => {
  test("is plain, so that nothing can hide in its link", () => {
    const addresses = ["desk@checked.example", "first.last+tag@mail.example.org"];
    const others = [
      "desk",
      "desk@checked",
      "a b@x.org",
      "Desk <desk@x.org>",
      "a@x.org?cc=b@y.org",
      "a@x.org,b@y.org",
      "a@x..org",
      "@x.org",
    ];
    expect(accepted("email", [...addresses, ...others])).toEqual(addresses);
  });
});
