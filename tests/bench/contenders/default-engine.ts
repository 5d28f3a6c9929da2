// What an ordinary Eleventy site does: the same data and templates, rendered by Eleventy's own Nunjucks engine with permalinks as template
// strings. No copies of fonts, no proofs, no swap.
// Usage: default-engine.ts <output folder> <templates folder made by writePlainTemplates> <default-engine.config.js, as it is bundled>
const [output = "_site", templates = "", configPath = ""] = process.argv.slice(2);
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";
const { default: Eleventy } = await import("@11ty/eleventy");
const eleventy = new Eleventy(`${templates}/pages`, output, { configPath, quietMode: true });
eleventy.disableLogger();
await eleventy.write();
