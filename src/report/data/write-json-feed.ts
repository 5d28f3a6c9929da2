import type { Feed, FeedEntry } from "./feed.ts";
import { writeJson } from "./write-json.ts";

/** Writes a feed as JSON Feed 1.1 (jsonfeed.org). */
export function writeJsonFeed(feed: Feed): string {
  return writeJson({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.jsonUrl,
    description: feed.description,
    language: feed.lang,
    authors: [{ name: feed.author.name, url: feed.author.url }],
    items: feed.entries.map(writeItem),
  });
}

function writeItem({ id, url, title, summary, lang, published, updated, category }: FeedEntry): object {
  return {
    id,
    url,
    title,
    content_text: summary,
    date_published: `${published}T00:00:00Z`,
    date_modified: `${updated}T00:00:00Z`,
    ...(category === null ? {} : { tags: [category.label] }),
    language: lang,
  };
}
