import { mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Packages that read files beside their own, are loaded for what lies inside them, or are made for one kind of machine. */
const apart = ["@11ty/eleventy", "@citation-js/*", "@fontsource/*", "@resvg/*", "citeproc", "decap-cms", "esbuild", "harfbuzzjs"].concat([
  "lightningcss",
  "nunjucks",
  "tsx",
]);

const inPackages = join("/", "node_modules", "/");

/** Modules of ours that ask where they lie are still told where their source does, as the files that they read lie beside it. */
const keepPlaces = {
  name: "keep-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
      if (path.includes(inPackages)) return;
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.url")) return;
      return { contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: extname(path).slice(1) };
    });
  },
};

/**
 * Puts a program together in a few files, as JavaScript. The folder is there when all of it is, and not before.
 *
 * @param {string} root the top of the repository
 * @param {string} folder where the files go: one for each entry, called as it is, and what they share
 * @param {Record<string, string>} entries the modules with which it begins, by their names, from the top of the repository
 * @throws when a module cannot be read, or the folder not be written
 */
export async function bundleProgram(root, folder, entries) {
  const draft = `${folder}.${process.pid}`;
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: draft,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: apart,
      // Packages in CommonJS ask for modules of Node by a function that modules do not have.
      banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
      sourcemap: "linked",
      sourcesContent: false,
      logLevel: "silent",
      plugins: [keepPlaces],
    });
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
