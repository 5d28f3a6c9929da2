import type { Project } from "../../check/checked.ts";

/** What site.json says about the forms. */
export type AdminForms = NonNullable<Project["site"]["admin"]>;

/** How Decap CMS reaches the repository (https://decapcms.org/docs/backends-overview/). */
export interface CmsBackend {
  name: AdminForms["backend"];
  branch: string;
  commit_messages: { create: string; update: string };
  repo?: string;
  base_url?: string;
  api_root?: string;
  auth_type?: "pkce";
  app_id?: string;
  identity_url?: string;
  gateway_url?: string;
}

/** Turns the publisher's words into the names that Decap has for them. */
export function backendFor({ backend, repo, branch = "main", signInUrl, apiUrl, applicationId }: AdminForms): CmsBackend {
  const shared = {
    name: backend,
    branch,
    // Readers find these in the history of a claim where no correction says why it was changed.
    commit_messages: { create: "Add {{slug}}", update: "Change {{slug}}" },
  };
  const gateway = { identity_url: signInUrl, gateway_url: apiUrl };
  const forge = {
    repo,
    base_url: signInUrl,
    api_root: apiUrl,
    ...(applicationId === undefined ? {} : { auth_type: "pkce" as const, app_id: applicationId }),
  };
  return dropUndefined({ ...shared, ...(backend === "git-gateway" ? gateway : forge) });
}

function dropUndefined<Settings extends object>(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings;
}
