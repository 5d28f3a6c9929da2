/** The part of a CSL-JSON item (citeproc's data model) that a source needs. What an item has of another type is left out. */
export interface CslItem {
  type: string | undefined;
  genre: string | undefined;
  title: string | undefined;
  containerTitle: string | undefined;
  publisher: string | undefined;
  authority: string | undefined;
  author: string | undefined;
  url: string | undefined;
  language: string | undefined;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  issued: string | undefined;
  accessed: string | undefined;
  /** Whether it has what only a scholarly publication has: a DOI or an ISSN. */
  isScholarly: boolean;
}

/** Reads one item of CSL-JSON, of any content; null when it is none. */
export function readCslItem(value: unknown): CslItem | null {
  if (!isGroup(value)) return null;
  const text = (name: string): string | undefined => readText(value[name]);
  const doi = text("DOI");
  return {
    type: text("type"),
    genre: text("genre"),
    title: text("title"),
    containerTitle: text("container-title"),
    publisher: text("publisher"),
    authority: text("authority"),
    author: readNames(value["author"] ?? value["reporter"]),
    url: text("URL") ?? (doi === undefined ? undefined : `https://doi.org/${doi}`),
    language: text("language"),
    issued: readDate(value["issued"]),
    accessed: readDate(value["accessed"]),
    isScholarly: doi !== undefined || text("ISSN") !== undefined,
  };
}

/** Control characters, half characters and what turns the direction of a line: a terminal would obey them, and no field may have them. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/** A text on one line, without the HTML that CSL-JSON may have for italics and the like; of several the first. */
function readText(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "string" && typeof one !== "number") return undefined;
  const plain = String(one)
    .replace(/<\/?(?:i|b|sub|sup|sc|span)\b[^<>]*>/gi, "")
    .replace(unseen, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? undefined : plain;
}

function readNames(value: unknown): string | undefined {
  if (typeof value === "string") return readName(value);
  if (!Array.isArray(value)) return undefined;
  const names = value.map(readName).filter((name) => name !== undefined);
  const last = names.pop();
  if (last === undefined) return undefined;
  return names.length === 0 ? last : `${names.join(", ")} and ${last}`;
}

function readName(value: unknown): string | undefined {
  // RIS has names as “Fassihi, Farnaz”.
  if (typeof value === "string") return readText(value.replace(/^([^,]+), ([^,]+)$/, "$2 $1"));
  if (!isGroup(value)) return undefined;
  const parts = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"].map((part) => readText(value[part]));
  const name = parts.filter((part) => part !== undefined).join(" ");
  return readText(value["literal"]) ?? (name === "" ? undefined : name);
}

function readDate(value: unknown): string | undefined {
  if (!isGroup(value)) return undefined;
  const parts: unknown = value["date-parts"];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const numbers = Array.isArray(first) ? first.map(Number) : numbersIn(readText(value["raw"]) ?? readText(value["literal"]) ?? "");
  const [year, month, day] = numbers;
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  const known = [year, ...(isBetween(month, 12) ? [month, ...(isBetween(day, 31) ? [day] : [])] : [])];
  return known.map((part) => String(part).padStart(2, "0")).join("-");
}

/** “2025/03/08/” and “2025-03”. */
function numbersIn(text: string): number[] {
  const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?\b/.exec(text) ?? [];
  return [year, month, day].filter((part) => part !== undefined).map(Number);
}

function isBetween(number: number | undefined, most: number): number is number {
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= most;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
