import type * as Library from "citeproc";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A style, ready to write. */
export interface Style {
  /** Writes the entry of an item in a list of references, without what stands around it. */
  write(item: Omit<Library.Item, "id">): string;
  /** Gives the names of the months. */
  months(form: "long" | "short"): string[];
}

interface OpenedLibrary {
  library: typeof Library;
  locale: object;
}

const load = createRequire(import.meta.url);
let opened: OpenedLibrary | null = null;

/** Loads the citation library, with the terms of this folder. Once it is loaded, this costs nothing. */
export function openLibrary(): OpenedLibrary {
  return (opened ??= loadLibrary());
}

/**
 * Makes a style ready, which takes as long as the making of several pages.
 *
 * @param file the name of one in this folder
 */
export function openStyle(file: string): Style {
  const { library, locale } = openLibrary();
  let shown: Library.Item = { id: "page", type: "document", title: "", URL: "" };
  const system = { retrieveLocale: () => locale, retrieveItem: () => shown };
  const engine = new library.Engine(system, readBeside(file), "en-US", true);
  engine.setOutputFormat("text");
  return {
    write(item) {
      shown = { ...item, id: "page" };
      // An item that it knows already is not looked at again.
      engine.updateItems([]);
      engine.updateItems(["page"]);
      const [, [entry = ""] = []] = engine.makeBibliography() || [];
      return entry.trim();
    },
    months: (form) => Array.from({ length: 12 }, (_, index) => engine.getTerm(`month-${String(index + 1).padStart(2, "0")}`, form)),
  };
}

function loadLibrary(): OpenedLibrary {
  const library: typeof Library = load("citeproc");
  // Read once: a style would read it again.
  return { library, locale: library.parseXml(readBeside("locales-en-US.xml")) };
}

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
