/**
 * Says at the top of a page that it is made of some reports only. It is for the person who writes, and goes away by itself.
 *
 * @param html a page of a preview
 * @param all how many reports the project has
 * @param missing how many of them have not been read
 */
export function addReadingNote(html: string, all: number, missing: number): string {
  const [read, total] = [all - missing, all].map((number) => number.toLocaleString("en"));
  const words = `${read} of ${total} reports have been read so far, and this page shows only those. It will show the others by itself.`;
  return html.replace(/<main\b/, `<p class="preview-notice" lang="en" dir="ltr">${words}</p>\n$&`);
}
