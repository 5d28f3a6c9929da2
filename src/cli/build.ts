import { resolve } from "node:path";
import { describeBuild } from "./build/describe-build.ts";
import { explainFailure } from "./build/explain-failure.ts";
import { startThreadAhead } from "./build/inspect/start-thread.ts";
import { memoryFolder } from "./build/memory-folder.ts";
import { spareInlining } from "./build/spare-inlining.ts";
import { tellProblems } from "./build/tell-problems.ts";
import { printFailures } from "../publish/print-failures.ts";
import { parseAddress } from "../check/formats/parse-address.ts";
import { openPublished } from "./open-published.ts";
import { readArguments } from "./read-arguments.ts";
import { readToday } from "./read-today.ts";
import { runCommand } from "./run-command.ts";
import { UsageError } from "./usage-error.ts";
import { wantsColour } from "./wants-colour.ts";

const usage = `npm run build [-- options]
  Checks every hand-written file and, when nothing stops publication, builds the site. Otherwise the last good site stays as it is.
  Only reports that changed since the last build are made anew; when anything changed that all pages rest on, all of them are.

  --preview          shows drafts too, marked and hidden from search engines; goes into _site.preview unless --output says otherwise
  --output <folder>  where the site goes (_site)
  --base-url <url>   the address it will be published under, instead of the one in _data/site.json
  --no-zip           leaves out the ZIP of each report, which takes more time than all else unless an earlier build has made it
  --no-images        leaves out the pictures that are shown where pages are shared; to draw one takes some three milliseconds, unless
                     an earlier build has drawn it
  --no-cache         makes everything anew, and forgets what earlier builds have made
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
  if (given === undefined || /^https?:$/.test(parseAddress(given)?.protocol ?? "")) return given;
  throw new UsageError(`“${given}” is not an address. Write it in full, such as https://example.org/checks/.\n\n${usage}`);
}

spareInlining();
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
  const output = resolve(root, folder);
  const ahead = options["no-cache"] ? undefined : startThreadAhead(memoryFolder(root, output));
  try {
    // Loaded while the thread loads its own program.
    const { buildSite } = await import("./build/build-site.ts");
    const built = await buildSite({
      ...(ahead === undefined ? {} : { ahead }),
      root,
      output,
      today: readToday(process.env, new Date()),
      preview: options.preview,
      baseUrl,
      zip: !options["no-zip"],
      images: !options["no-images"],
      remembers: !options["no-cache"],
      readPublished: openPublished(root, options.published, (reason) => console.error(`${reason}\n`)),
      onProblems: (problems) => {
        const told = tellProblems(problems, wantsColour(process.stderr, process.env));
        if (told !== "") console.error(told);
      },
      warn: (words) => console.error(words),
      screen: process.stderr,
      clock: () => performance.now(),
    });
    if (built.outcome === "problems") console.error(`\n${untouched}`);
    else if (built.outcome === "disproved") {
      console.error(`${printFailures(built.failures)}\n\nThe pages were made and say what they must not. ${untouched}`);
    } else {
      console.log(describeBuild(built.site, folder, built, performance.now()));
      return 0;
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    console.error(`The pages could not be made.\n${explainFailure(error, root)}\n\n${untouched}`);
  }
  return 1;
});
