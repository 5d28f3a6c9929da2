import { reservedClaimIds } from "../../check/reserved-ids.ts";
import { rules } from "../../check/rules/index.ts";
import { readSchema } from "../../check/schema-validators.ts";
import type { Site } from "../derive-site.ts";
import { cmsConfiguration } from "./cms-configuration.ts";

/** Where the forms find their configuration, from the site's root. */
export const adminConfigPath = "admin/config.json";

/** Writes the configuration of the forms; null for another path, or where the site has no forms. */
export function writeAdminConfig({ project, reports: all, baseUrl }: Site, path: string): string | null {
  const { admin } = project.site;
  if (admin === undefined || path !== adminConfigPath) return null;
  // The file is public, so what is not published yet is named in it only when the publisher wants that.
  const reports = all.filter(({ digest }) => admin.reports === "all" || digest !== null);
  const configuration = cmsConfiguration({
    admin,
    baseUrl,
    reports: reports.map(({ id, title }) => ({ id, title })),
    read: readSchema,
    ratings: project.ratings,
    reservedClaimIds,
    waivableRules: rules.filter(({ waivable }) => waivable !== false).map(({ id }) => id),
  });
  return `${JSON.stringify(configuration)}\n`;
}
