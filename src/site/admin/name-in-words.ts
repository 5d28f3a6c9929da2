/** Puts a name of a field or word as a person reads it: “archivedUrl” becomes “Archived address”, “in-review” becomes “In review”. */
export function nameInWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("-", " ")
    .toLowerCase()
    .replace(/\burl\b/, "address");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
