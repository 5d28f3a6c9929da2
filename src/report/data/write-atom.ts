import { escapeXml } from "./escape-xml.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** Atom demands a date where nothing has one: the first day that computers count from says that none is known. */
const noDay = "1970-01-01";

/** Writes a feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { author } = feed;
  return [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.lang)}">`,
    element("id", feed.atomUrl),
    element("title", feed.title),
    element("subtitle", feed.description),
    element("updated", dateTime(feed.updated ?? noDay)),
    link("self", "application/atom+xml", feed.atomUrl),
    link("alternate", "text/html", feed.homeUrl),
    `<author>${element("name", author.name)}${element("uri", author.url)}${author.email === undefined ? "" : element("email", author.email)}</author>`,
    ...feed.entries.map(writeEntry),
    `</feed>\n`,
  ].join("\n");
}

function writeEntry({ id, url, title, summary, lang, published, updated, category }: FeedEntry): string {
  return [
    `<entry xml:lang="${escapeXml(lang)}">`,
    element("id", id),
    element("title", title),
    link("alternate", "text/html", url),
    element("published", dateTime(published)),
    element("updated", dateTime(updated)),
    ...(category === null ? [] : [`<category term="${escapeXml(category.id)}" label="${escapeXml(category.label)}"/>`]),
    element("summary", summary),
    `</entry>`,
  ].join("\n");
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function link(rel: string, type: string, href: string): string {
  return `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
}

function dateTime(day: string): string {
  return `${day}T00:00:00Z`;
}
