/** How forges write the address of a file at a commit; the repository's own address stands before it. */
const shapes: readonly { host: RegExp; path: (commit: string, file: string) => string }[] = [
  { host: /(^|\.)gitlab\./, path: (commit, file) => `-/blob/${commit}/${file}` },
  { host: /^codeberg\.org$|(^|\.)(gitea|forgejo)\./, path: (commit, file) => `src/commit/${commit}/${file}` },
  { host: /^bitbucket\.org$/, path: (commit, file) => `src/${commit}/${file}` },
  { host: /^git\.sr\.ht$/, path: (commit, file) => `tree/${commit}/item/${file}` },
];

/**
 * Makes the address at which a version of a file can be read at the public repository. Which forge it is, is told by the host's name;
 * a host of another name is taken to be like GitHub, whose form GitLab understands as well.
 *
 * @param forge the repository's address, as site.json has it
 * @param commit the full id of the commit
 * @param file the file at that commit, from the top of the repository
 */
export function versionLink(forge: string, commit: string, file: string): string {
  const { hostname } = new URL(forge);
  const repository = forge
    .replace(/[?#].*$/s, "")
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  const path = file.split("/").map(encodeURIComponent).join("/");
  const shape = shapes.find(({ host }) => host.test(hostname));
  return `${repository}/${shape === undefined ? `blob/${commit}/${path}` : shape.path(commit, path)}`;
}
