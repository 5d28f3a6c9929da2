// A process of its own that makes the pages for the dev server: a change of source code gets a new process,
// and a fault in the code cannot take the server down.
import { readFileSync } from "node:fs";
import { checkProject } from "../../check/check-project.ts";
import { printProblems } from "../../check/print-problems.ts";
import type { History } from "../../history/history.ts";
import { readHistory } from "../../history/read-history.ts";
import { createRenderPage, type RenderPage } from "../../site/render-page.ts";
import { deriveSite, type Site } from "../../site/derive-site.ts";
import { wordShareImage, type ShareImage } from "../../site/share-images/plan-share-images.ts";
import { listAssets } from "../../site/site-assets.ts";
import { explainTemplateError } from "../explain-template-error.ts";
import { openPublished } from "../open-published.ts";
import { readToday } from "../read-today.ts";
import { mediaType } from "./media-type.ts";
import type { Answer, Reply, Request } from "./messages.ts";
import { troublePage } from "./trouble-page.ts";

const [root = ".", baseUrl = ""] = process.argv.slice(2);

/** What pages are made from, or the page that says why there are none. */
type State = { site: Site; renderPage: RenderPage; assets: Map<string, string> } | { trouble: Answer };

const say = (reply: Reply): void => {
  process.send?.(reply);
};

function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return explainTemplateError(error.message, root) ?? error.stack ?? error.message;
}

let history: History | undefined;

function readProject(): State {
  try {
    // Where nothing can be compared, nobody is kept from writing.
    const readPublished = openPublished(root, undefined, () => {});
    const { problems, project } = checkProject({ root, today: readToday(process.env, new Date()), readPublished });
    say({ kind: "checked", text: printProblems(problems) });
    if (project === null) return { trouble: troublePage("Some files need mending", printProblems(problems)) };
    history = readHistory(root, history === undefined ? {} : { former: history });
    const site = deriveSite(project, { preview: true, baseUrl, history, shareImages: true });
    return {
      site,
      renderPage: createRenderPage(),
      assets: new Map(listAssets(project.site).map(({ path, from }) => [path, from])),
    };
  } catch (error) {
    return { trouble: troublePage("The program stumbled", words(error)) };
  }
}

async function answer(path: string): Promise<Answer> {
  if ("trouble" in state) return state.trouble;
  const { site, renderPage, assets } = state;
  const page = site.byPath.get(path);
  if (!page && [site.byPath, assets].some((known) => known.has(`${path}/index.html`)))
    return { status: 302, type: "text/plain", body: "", location: `/${path}/` };
  const shown = page ?? site.byPath.get("404.html");
  const asset = assets.get(path);
  const image = site.shareImages.get(path);
  try {
    if (image !== undefined) return { status: 200, type: mediaType(path), body: await drawImage(site, image) };
    if (asset !== undefined) return { status: 200, type: mediaType(path), body: readFileSync(asset) };
    if (shown) return { status: page ? 200 : 404, type: mediaType(shown.path), body: renderPage(site, shown) };
    return { status: 404, type: "text/plain; charset=utf-8", body: "There is no such page." };
  } catch (error) {
    return troublePage("This page cannot be made", words(error));
  }
}

/** The libraries that draw are loaded when the first picture is asked for, which is seldom. */
async function drawImage(site: Site, image: ShareImage): Promise<Uint8Array> {
  const { drawShareImage } = await import("../../site/share-images/draw-share-image.ts");
  return drawShareImage(wordShareImage(site, image));
}

let state = readProject();

process.on("message", (request: Request) => {
  if (request.kind === "refresh") state = readProject();
  else void answer(request.path).then((page) => say({ kind: "page", id: request.id, answer: page }));
});
process.on("disconnect", () => process.exit());
