/** Letters by how often English and CSS use them: where names use few letters, and those of the text, pages compress better. */
const letters = "etaoinsrldcphumgfbyvwkxjqz";

/** Gives the name at a place of the row of all short names: e, t, a … z, then those of two letters, and so on. */
export function writeShortName(place: number): string {
  let [name, left] = ["", place];
  do {
    name = `${letters.charAt(left % letters.length)}${name}`;
    left = Math.floor(left / letters.length) - 1;
  } while (left >= 0);
  return name;
}
