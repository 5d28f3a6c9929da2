import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Asset } from "../site-assets.ts";

const templates = fileURLToPath(new URL("../../../templates/", import.meta.url));

/**
 * Lists the files of the forms: their page, our script, the program, and the licences that ask to go where it goes.
 *
 * @throws when the program is not installed
 */
export function listAdminAssets(): Asset[] {
  const program = dirname(findProgram());
  return [
    { path: "admin/index.html", from: join(templates, "admin/index.html") },
    { path: "admin/admin.js", from: join(templates, "scripts/admin.js") },
    { path: "admin/decap-cms.js", from: join(program, "decap-cms.js") },
    { path: "admin/decap-cms.js.LICENSE.txt", from: join(program, "decap-cms.js.LICENSE.txt") },
    { path: "admin/decap-cms-license.txt", from: join(templates, "admin/decap-cms-license.txt") },
  ];
}

function findProgram(): string {
  try {
    return createRequire(import.meta.url).resolve("decap-cms");
  } catch {
    throw new Error(
      "_data/site.json asks for forms at /admin/, but their program, the package decap-cms, is not installed. " +
        "Run `npm ci` without `--omit=dev`, or take “admin” out of _data/site.json.",
    );
  }
}
