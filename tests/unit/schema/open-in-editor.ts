import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { getLanguageService, TextDocument } from "vscode-json-languageservice";

/** What Visual Studio Code shows about one file: the language service that is built into it, with no settings. */
export interface EditedFile {
  /** The messages of underlined mistakes. */
  mistakes(): Promise<string[]>;
  /** What is offered at the cursor, which the text marks with ▮: each word with its explanation. */
  offers(): Promise<Record<string, string>>;
  /** What is shown when the pointer rests on the place that the text marks with ▮. */
  hover(): Promise<string>;
}

/**
 * Opens a text as an editor opens a file: the schema is whatever the line $schema leads to from the file's own place.
 *
 * @param path where the file is, or would be; a full path
 * @param marked the text, with ▮ where the cursor stands
 */
export function openInEditor(path: string, marked: string): EditedFile {
  const service = getLanguageService({
    schemaRequestService: async (address) => readFileSync(fileURLToPath(address), "utf8"),
    workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).href },
  });
  const document = TextDocument.create(pathToFileURL(path).href, "json", 1, marked.replace("▮", ""));
  const json = service.parseJSONDocument(document);
  const cursor = document.positionAt(marked.indexOf("▮"));
  return {
    async mistakes() {
      return (await service.doValidation(document, json)).map(({ message }) => wordsOf(message));
    },
    async offers() {
      const items = (await service.doComplete(document, cursor, json))?.items ?? [];
      return Object.fromEntries(items.map(({ label, documentation }) => [label, wordsOf(documentation)]));
    },
    async hover() {
      const contents: unknown = (await service.doHover(document, cursor, json))?.contents;
      return (Array.isArray(contents) ? contents : [contents]).map(wordsOf).join("\n").replaceAll("\\", "");
    },
  };
}

function wordsOf(words: unknown): string {
  if (typeof words === "string") return words;
  return typeof words === "object" && words !== null && "value" in words ? String(words.value) : "";
}
