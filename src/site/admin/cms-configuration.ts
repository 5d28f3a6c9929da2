import { claimsCollection, type ClaimsCollection } from "./claims-collection.ts";
import { backendFor, type AdminForms, type CmsBackend } from "./cms-backend.ts";
import type { CmsField } from "./cms-field.ts";
import { fieldsOf, type FormSources } from "./fields-of.ts";

/** The same file of every report. */
export interface FilesCollection {
  name: string;
  label: string;
  label_singular: string;
  description: string;
  format: string;
  publish: true;
  delete: false;
  files: { name: string; label: string; file: string; preview_path: string; fields: CmsField[] }[];
}

/** The site that the forms belong to. */
export interface SiteOfForms {
  admin: AdminForms;
  /** The address the site is published under, with a slash at the end. */
  baseUrl: string;
  /** Every report by its id, with the title that people know it by. */
  reports: readonly { id: string; title: string }[];
}

/** The configuration of Decap CMS (https://decapcms.org/docs/configuration-options/). */
export interface CmsConfiguration {
  load_config_file: false;
  backend: CmsBackend;
  local_backend: true;
  publish_mode: "editorial_workflow" | "simple";
  site_url: string;
  media_library: { name: "none" };
  media_folder: string;
  editor: { preview: false };
  slug: { encoding: "ascii"; clean_accents: true };
  collections: (FilesCollection | ClaimsCollection)[];
}

/**
 * Makes the configuration of the forms from the schemas of the files that they write, so that form and file cannot differ.
 *
 * @throws when a schema has a property for which there is no field
 */
export function cmsConfiguration({ admin, baseUrl, reports, ...sources }: FormSources & SiteOfForms): CmsConfiguration {
  return {
    load_config_file: false,
    backend: backendFor(admin),
    // Only asked on the publisher's own computer: the address of the page decides.
    local_backend: true,
    publish_mode: admin.saving === "direct" ? "simple" : "editorial_workflow",
    site_url: baseUrl,
    media_library: { name: "none" },
    // Claims have no pictures, but Decap looks for some; there is no such folder.
    media_folder: "_media",
    editor: { preview: false },
    slug: { encoding: "ascii", clean_accents: true },
    collections: [
      filesOf("report", "Reports", "report", "A new report begins with an article, which is not made here: see the handbook."),
      filesOf("sources", "Sources", "list of sources", "Every source that a report’s claims rest on, under its id."),
      ...reports.map((report) => claimsCollection(report, sources)),
    ],
  };

  function filesOf(kind: "report" | "sources", label: string, singular: string, description: string): FilesCollection {
    const files = reports.map(({ id, title }) => ({
      name: id,
      label: title,
      file: `claims/${id}/_${kind}.json`,
      preview_path: kind === "report" ? `${id}/` : `${id}/sources/`,
      fields: fieldsOf(kind, sources),
    }));
    return {
      name: label.toLowerCase(),
      label,
      label_singular: singular,
      description,
      format: `${kind}-file`,
      publish: true,
      delete: false,
      files,
    };
  }
}
