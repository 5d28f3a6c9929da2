import { join, resolve } from "node:path";
import { checkProject, type Surroundings } from "../check/check-project.ts";
import { readHistory } from "../history/read-history.ts";
import { printFailures } from "../publish/print-failures.ts";
import { discard, prepareOutput, swapIn } from "../publish/swap-in.ts";
import { deriveSite } from "../site/derive-site.ts";
import { describeBuild } from "./build/describe-build.ts";
import { explainFailure } from "./build/explain-failure.ts";
import { startInspector, type Inspector } from "./build/inspect/inspector.ts";
import { makeSite } from "./build/make-site.ts";
import { readCommit } from "./build/read-commit.ts";
import { tellProblems } from "./build/tell-problems.ts";
import { openPublished } from "./open-published.ts";
import { readArguments } from "./read-arguments.ts";
import { readToday } from "./read-today.ts";
import { runCommand } from "./run-command.ts";
import { UsageError } from "./usage-error.ts";
import { wantsColour } from "./wants-colour.ts";

const usage = `npm run build [-- options]
  Checks every hand-written file and, when nothing stops publication, builds the site. Otherwise the last good site stays as it is.

  --preview          shows drafts too, marked and hidden from search engines; goes into _site.preview unless --output says otherwise
  --output <folder>  where the site goes (_site)
  --base-url <url>   the address it will be published under, instead of the one in _data/site.json
  --no-zip           leaves out the ZIP of each report, which takes more time than all else unless an earlier build has made it
  --no-images        leaves out the pictures that are shown where pages are shared
  --no-cache         makes everything anew, also what an earlier build has made of the same files
  --published <ref>  compares the claims with those of this commit, such as origin/main, instead of the one in _data/site.json`;

const known = {
  preview: { type: "boolean", default: false },
  output: { type: "string" },
  "base-url": { type: "string" },
  "no-cache": { type: "boolean", default: false },
  "no-images": { type: "boolean", default: false },
  "no-zip": { type: "boolean", default: false },
  published: { type: "string" },
  help: { type: "boolean" },
} as const;

function readBaseUrl(given: string | undefined): string | undefined {
  if (given === undefined || (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol))) return given;
  throw new UsageError(`“${given}” is not an address. Write it in full, such as https://example.org/checks/.\n\n${usage}`);
}

/** Where a build is made, and who inspects it. */
interface Workplace {
  place: ReturnType<typeof prepareOutput>;
  inspector: Inspector;
}

/** @param own the folders that are this project's to replace, whatever is in them */
function prepare(output: string, own: string[]): Workplace["place"] {
  try {
    return prepareOutput(output, { ours: own.includes(output) });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2), known, usage);
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const baseUrl = readBaseUrl(options["base-url"]);
  const root = process.cwd();
  const folder = (options.output ?? (options.preview ? "_site.preview" : "_site")).replace(/(?<=.)[/\\]+$/, "");
  const untouched = `Nothing was built; ${folder}/ is as it was.`;

  const begin = ({ shared, claims }: Surroundings): Workplace => {
    const place = prepare(resolve(root, folder), [join(root, "_site"), join(root, "_site.preview")]);
    return { place, inspector: startInspector({ folder: place.next, shared, baseUrl, preview: options.preview }, claims) };
  };
  // What needs a report alone is made while others are still being checked. All of it is thrown away when one has an error.
  let work: Workplace | null = null;
  const giveUp = async (): Promise<void> => {
    await work?.inspector.stop();
    if (work !== null) discard(work.place.next);
  };
  const { problems, project } = checkProject({
    root,
    today: readToday(process.env, new Date()),
    readPublished: openPublished(root, options.published, (reason) => console.error(`${reason}\n`)),
    onReport: (checked, among) => (work ??= begin(among)).inspector.takeReport(checked),
  });
  const told = tellProblems(problems, wantsColour(process.stderr, process.env));
  if (told !== "") console.error(told);
  if (project === null) {
    await giveUp();
    console.error(`\n${untouched}`);
    return 1;
  }

  const history = readHistory(root);
  if (history.reason !== null) console.error(history.reason);
  const shareImages = !options.preview && !options["no-images"];
  const site = deriveSite(project, { preview: options.preview, baseUrl, history, shareImages, zip: !options["no-zip"] });
  const { place, inspector } = (work ??= begin({ shared: project, claims: 0 }));
  try {
    const made = await makeSite(site, place.next, inspector, {
      commit: () => readCommit(root),
      cache: options["no-cache"] ? null : join(root, "node_modules", ".cache", "plumbline"),
    });
    await inspector.stop();
    if (made.failures.length > 0) {
      discard(place.next);
      console.error(`${printFailures(made.failures)}\n\nThe pages were made and say what they must not. ${untouched}`);
      return 1;
    }
    swapIn(place.next, place.output);
    console.log(describeBuild(site, folder, made, performance.now()));
    return 0;
  } catch (error) {
    // Eleventy does not wait for the copies it has begun: they fail one by one now, or finish late.
    process.on("unhandledRejection", () => {});
    process.once("exit", () => discard(place.next));
    await giveUp();
    console.error(`The pages could not be made.\n${explainFailure(error, root)}\n\n${untouched}`);
    return 1;
  }
});
