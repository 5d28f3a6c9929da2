import type { Project } from "../../check/checked.ts";

/** Where the forms of each kind of repository ask when site.json names no place of its own, and whether it is up. */
const usual = {
  github: ["https://api.github.com", "https://www.githubstatus.com"],
  gitlab: ["https://gitlab.com"],
  "git-gateway": [],
} as const;

/**
 * Writes the policy of the forms at /admin/. Their program, Decap CMS, makes styles and checks of its own while it runs, shows pictures
 * before they are stored, and talks to the repository; so this policy is wider than that of pages for readers, and holds for the forms alone.
 */
export function adminPolicy({ backend, signInUrl, apiUrl }: NonNullable<Project["site"]["admin"]>): string {
  const own = [signInUrl, apiUrl].flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));
  const asked = [...new Set([...usual[backend], ...own])];
  return [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `connect-src ${["'self'", "data:", "blob:", ...asked].join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
