import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { printFailures } from "../../../src/publish/print-failures.ts";
import { proveSite } from "../../../src/publish/prove-site.ts";
import { articlePath, articleText, buildClaim, buildReport, buildSite, claimPath, reportPath } from "../../project-builder.ts";
import { claimPage, correction, prove, proveChanged, richClaim, strictPolicy, writeSite, type WrittenSite } from "./write-site.ts";
import { put } from "../../write-whole-site.ts";

let site: WrittenSite;

beforeAll(() => {
  site = writeSite();
});

describe("a site as it is built passes", () => {
  test("with a claim that has everything", () => {
    expect(prove(site)).toEqual([]);
  });

  test("with a claim that has only what it must", () => {
    expect(prove(writeSite({}))).toEqual([]);
  });

  test("in a preview that shows a draft", () => {
    expect(prove(writeSite({ [claimPath]: { ...richClaim, status: "draft", verdict: undefined, finding: undefined } }, true))).toEqual([]);
  });

  test("with a retracted claim, a disputed one, and a verdict off the scale", () => {
    const corrections = [{ ...correction, fields: ["status"] }];
    expect(prove(writeSite({ [claimPath]: buildClaim({ status: "retracted", corrections }) }))).toEqual([]);
    expect(prove(writeSite({ [claimPath]: buildClaim({ status: "disputed" }) }))).toEqual([]);
    expect(prove(writeSite({ [claimPath]: buildClaim({ verdict: "unproven", sought: "The archive was asked." }) }))).toEqual([]);
  });

  test("with dates that are not known to the day", () => {
    const changes = {
      [articlePath]: articleText.replace("published: 2025-03-08", "published: 2025-03-08/2025-03-09"),
      [reportPath]: buildReport({ publishedOn: undefined }),
    };
    expect(prove(writeSite(changes))).toEqual([]);
  });

  test("in a language with digits of its own", () => {
    const words = readFileSync(new URL("../../../_data/strings/fa.json", import.meta.url), "utf8");
    const lang = { lang: "fa" };
    const changes = {
      "_data/strings/fa.json": words,
      "_data/site.json": buildSite(lang),
      [reportPath]: buildReport(lang),
      [claimPath]: richClaim,
    };
    const persian = writeSite(changes);
    expect(readFileSync(join(persian.folder, "method/index.html"), "utf8")).toContain("در نشانه‌گذاری: ۴ از ۵.");
    expect(prove(persian)).toEqual([]);
  });

  test("with texts that look like markup", () => {
    const statement = "</script><script>alert(1)</script> is <b>bold</b> & “true”";
    expect(
      prove(writeSite({ [claimPath]: buildClaim({ statement, finding: "“<img src=x onerror=alert(1)>” says &lt;nothing&gt;." }) })),
    ).toEqual([]);
  });
});

test("the page on the method explains every number of the scale", () => {
  expect(proveChanged(site, "method/index.html", /<data data-fact="scale-number" value="4">.*?<\/data>/, "")).toEqual([
    "scale-explained  method/index.html: Markup gives the verdict “Mostly true” the number 4; the page explains none.",
  ]);
  expect(proveChanged(site, "method/index.html", 'value="4">In markup: 4', 'value="4">In markup: 3').join()).toContain("explains none");
  expect(proveChanged(site, "method/index.html", /<dt[^>]*data-fact="scale-word">.*?Unproven.*?<\/dt>/, "").join()).toContain(
    "The verdict “Unproven” is not explained.",
  );
});

test("a claim must have its page", () => {
  const { folder, expectations } = writeSite({});
  rmSync(join(folder, claimPage));
  expect(prove({ folder, expectations }).join()).toContain(`claim-has-page  ${claimPage}: The claim has no page.`);
});

test("failures are printed with file, proof, what is wrong and what to do, a few of each kind in full", () => {
  const { folder, expectations } = writeSite();
  put(folder, "many.html", `<html lang="en">${strictPolicy}<title>Many</title>${"1234567".replaceAll(/\d/g, '<img src="$&.png">')}`);
  const printed = printFailures(proveSite(folder, expectations));
  expect(printed.split("\n\n")[0]).toBe(
    "many.html  address-resolves\n  The address “1.png” in <img src> leads to 1.png, which is not a file of the site.\n  Correct the address, or make the page it should lead to.",
  );
  expect(printed.endsWith("\n\nand 2 more of address-resolves.")).toBe(true);
});
