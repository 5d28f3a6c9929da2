/**
 * What makes a spreadsheet take a cell for a formula, in full width too (OWASP: CSV Injection). A text that begins with an apostrophe before that
 * gets another one, or else nobody could tell it from a guarded one.
 */
const formulaStart = /^'*[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;

/**
 * Writes rows as CSV: commas, CRLF, quotation marks doubled (RFC 4180). A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which spreadsheets hide and other programs must take away.
 */
export function writeCsv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(value: string | number): string {
  const text = typeof value === "string" && formulaStart.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
