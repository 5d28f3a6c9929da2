/** Joins items as people do: “a”, “a and b”, “a, b and c”; with a limit “a, b and 5 more”. */
export function listInWords(items: string[], most = Infinity): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
