import { describe, expect, test } from "vitest";
import { opensearchXml } from "../../../../src/report/data/opensearch-xml.ts";
import { buildOpenData } from "./build-open-data.ts";
import { readXml } from "./read-xml.ts";

const read = (name = "Checked in Harlow"): Map<string, { text: string; attributes: Record<string, string> }> => {
  const { children, ...root } = readXml(opensearchXml({ ...buildOpenData(), site: { ...buildOpenData().site, name } }));
  expect([root.name, root.namespace]).toEqual(["OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/"]);
  return new Map(children.map((child) => [child.name, child]));
};

describe("opensearch.xml", () => {
  test("says where a program can search, with the one place for the words", () => {
    const { attributes } = read().get("Url") ?? { attributes: {} };
    expect(attributes).toEqual({ type: "text/html", template: "https://checked.example/search/?q={searchTerms}" });
  });

  test("has what the description must have, within its lengths", () => {
    const description = read();
    expect([...description.keys()]).toEqual(["ShortName", "Description", "Language", "InputEncoding", "Url"]);
    expect(description.get("Description")?.text.length).toBeLessThanOrEqual(1024);
    expect(description.get("ShortName")?.text).toBe("Checked in Harlo");
    expect(read("👩‍👩‍👧‍👦 & <family>").get("ShortName")?.text).toBe("👩‍👩‍👧‍👦 & <f");
  });
});
