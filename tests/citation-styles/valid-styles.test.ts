import { validateStyle } from "csl-validator-wasm";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readXml } from "../unit/report/data/read-xml.ts";

const folder = new URL("../../src/site/citations/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const names = readdirSync(folder).filter((name) => name.endsWith(".csl"));

async function findFaults(style: string): Promise<string> {
  const { exitCode } = process;
  const faults = await validateStyle(style);
  // The validator was a command once, and still says how it went by the code that the process is to end with.
  process.exitCode = exitCode;
  return faults;
}

describe("a citation style of the program", () => {
  test("is one of three", () => {
    expect(names.sort()).toEqual(["apa.csl", "bibtex.csl", "chicago-author-date.csl"]);
  });

  test.each(names)("is valid by the schema of the Citation Style Language: %s", async (name) => {
    expect(await findFaults(read(name))).toBe("");
  });

  test("would be found invalid for a wrong word", async () => {
    expect(await findFaults(read("bibtex.csl").replace('text variable="note"', 'text varable="note"'))).toContain(
      "attribute ^varable not allowed",
    );
  });

  test.each(names)("names its authors, and the licence that it came under: %s", (name) => {
    const info = readXml(read(name)).children.find((child) => child.name === "info");
    const of = (wanted: string) => (info?.children ?? []).filter((child) => child.name === wanted);
    expect(of("author").flatMap(({ children }) => children.map(({ text }) => text))).not.toEqual([]);
    expect(of("rights").map(({ attributes }) => attributes["license"])).toEqual(["http://creativecommons.org/licenses/by-sa/3.0/"]);
  });
});
