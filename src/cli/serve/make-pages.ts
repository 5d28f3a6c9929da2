// A process of its own that makes the pages for the dev server: a change of source code gets a new process,
// and a fault in the code cannot take the server down.
import { prepareBibtex } from "../../site/citations/write-bibtex.ts";
import { prepareStyles } from "../../site/citations/write-in-styles.ts";
import { explainTemplateError } from "../explain-template-error.ts";
import { readToday } from "../read-today.ts";
import { LivePages } from "./live-pages.ts";
import type { Reply, Request } from "./messages.ts";
import { troublePage } from "./trouble-page.ts";

const [root = ".", baseUrl = ""] = process.argv.slice(2);

const say = (reply: Reply): void => {
  process.send?.(reply);
};

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return explainTemplateError(error.message, root) ?? error.stack ?? error.message;
}

function open(): LivePages | { stumbled: string } {
  try {
    return new LivePages({ root, baseUrl, today: () => readToday(process.env, new Date()), explain });
  } catch (error) {
    return { stumbled: explain(error) };
  }
}

/** Reads the rest of the reports, and tells when pages that lacked some can be whole. */
async function readAll(): Promise<void> {
  if ("stumbled" in pages) return;
  await pages.readAll();
  say({ kind: "checked", text: pages.checked });
  // Nobody waits now; the first page of a claim would.
  prepareStyles();
  prepareBibtex();
  if (!pages.hasShownPart) return;
  pages.hasShownPart = false;
  say({ kind: "changed" });
}

function takeChange(request: Exclude<Request, { kind: "page" }>): void {
  if ("stumbled" in pages) pages = open();
  else if (!(request.kind === "files" ? pages.takeFiles(request.paths) : pages.takeCommit())) return;
  say({ kind: "changed" });
  void readAll();
}

let pages = open();
void readAll();

process.on("message", (request: Request) => {
  if (request.kind !== "page") return takeChange(request);
  const { id, path } = request;
  if ("stumbled" in pages) say({ kind: "page", id, answer: troublePage("The program stumbled", pages.stumbled) });
  else void pages.answer(path).then((answer) => say({ kind: "page", id, answer }));
});
process.on("disconnect", () => process.exit());
