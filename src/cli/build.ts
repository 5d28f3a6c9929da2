import { join, resolve } from "node:path";
import { checkProject } from "../check/check-project.ts";
import { readHistory } from "../history/read-history.ts";
import { printFailures } from "../publish/print-failures.ts";
import { discard, prepareOutput, swapIn } from "../publish/swap-in.ts";
import { deriveSite } from "../site/derive-site.ts";
import { describeBuild } from "./build/describe-build.ts";
import { explainFailure } from "./build/explain-failure.ts";
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
  --no-cache         makes everything anew, also what an earlier build has made of the same files
  --published <ref>  compares the claims with those of this commit, such as origin/main, instead of the one in _data/site.json`;

const known = {
  preview: { type: "boolean", default: false },
  output: { type: "string" },
  "base-url": { type: "string" },
  "no-cache": { type: "boolean", default: false },
  "no-zip": { type: "boolean", default: false },
  published: { type: "string" },
  help: { type: "boolean" },
} as const;

function readBaseUrl(given: string | undefined): string | undefined {
  if (given === undefined || (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol))) return given;
  throw new UsageError(`“${given}” is not an address. Write it in full, such as https://example.org/checks/.\n\n${usage}`);
}

function refuse(error: unknown): UsageError {
  return new UsageError(error instanceof Error ? error.message : String(error));
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

  const readPublished = openPublished(root, options.published, (reason) => console.error(`${reason}\n`));
  const { problems, project } = checkProject({ root, today: readToday(process.env, new Date()), readPublished });
  const told = tellProblems(problems, wantsColour(process.stderr, process.env));
  if (told !== "") console.error(told);
  if (project === null) {
    console.error(`\n${untouched}`);
    return 1;
  }

  const history = readHistory(root);
  if (history.reason !== null) console.error(history.reason);
  const site = deriveSite(project, { preview: options.preview, baseUrl, history, zip: !options["no-zip"] });
  const ours = [join(root, "_site"), join(root, "_site.preview")].includes(resolve(root, folder));
  const place = (() => {
    try {
      return prepareOutput(resolve(root, folder), { ours });
    } catch (error) {
      throw refuse(error);
    }
  })();
  try {
    const made = await makeSite(site, place.next, {
      commit: () => readCommit(root),
      cache: options["no-cache"] ? null : join(root, "node_modules", ".cache", "plumbline"),
    });
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
    discard(place.next);
    console.error(`The pages could not be made.\n${explainFailure(error, root)}\n\n${untouched}`);
    return 1;
  }
});
