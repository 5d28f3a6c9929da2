import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

const here = new URL("./", import.meta.url);

/** What the pictures take from elsewhere: colours and icons from the templates, libraries and fonts from packages, each of which is pinned. */
const templates = ["../../../templates/styles/tokens.css", "../../../templates/components/icon/icon-sprite.njk"];
const packages = ["@resvg/resvg-wasm", "harfbuzzjs", "bidi-js"].concat([
  "@fontsource/source-serif-4",
  "@fontsource/source-sans-3",
  "@fontsource/noto-naskh-arabic",
  "@fontsource/noto-sans-math",
]);

/** Names the way in which pictures are drawn: it is another name as soon as the same words could give another picture. */
export function nameDrawing(): string {
  const hash = createHash("sha256");
  for (const file of [...readdirSync(here).sort(), ...templates]) hash.update(readFileSync(new URL(file, here)));
  const { dependencies } = JSON.parse(readFileSync(new URL("../../../package.json", here), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of packages) hash.update(`${name} ${dependencies[name]}\n`);
  // Node's own library packs the pixels.
  hash.update(process.versions.zlib ?? "");
  return hash.digest("hex");
}
