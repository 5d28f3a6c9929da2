/** Lists the ids of the sources that a Markdown text cites, each once, sorted: [@one; @two]. */
export function listCitations(text: string): string[] {
  const groups = [...text.matchAll(/\[(@[^\]]+)\](?!\()/g)].map(([, group = ""]) => group.split(";"));
  return [...new Set(groups.flat().flatMap((part) => /^\s*@([a-z][a-z0-9-]*)\s*$/.exec(part)?.[1] ?? []))].sort();
}
