/** A ClaimReview as a publisher of today writes it, changed as a test wants it; undefined takes a property away. */
export function writeReview(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: "https://checkers.example/reviews/canal",
    claimReviewed: "The canal of Harlow was dug in one summer.",
    datePublished: "2025-02-03T09:30:00+01:00",
    inLanguage: "en",
    author: { "@type": "Organization", name: "The Checkers", url: "https://checkers.example/" },
    reviewRating: { "@type": "Rating", alternateName: "Mostly False", ratingValue: 2, bestRating: 5, worstRating: 1 },
    itemReviewed: {
      "@type": "Claim",
      author: { "@type": "Person", name: "Ada Quill", jobTitle: "Mayor of Harlow", sameAs: "https://people.example/quill" },
      datePublished: "2025-01-30",
      appearance: {
        "@type": "NewsArticle",
        url: "https://post.example/canal",
        headline: "A canal for Harlow",
        datePublished: "2025-01-31",
        inLanguage: "en-GB",
        author: { "@type": "Person", name: "Dana Reed" },
        publisher: { "@type": "Organization", name: "The Harlow Post" },
      },
    },
    ...changes,
  };
}

/** A page with blocks of JSON-LD in it. */
export function writePage(blocks: readonly (string | object)[], head = '<meta charset="utf-8">'): string {
  const scripts = blocks.map(
    (block) => `<script type="application/ld+json">${typeof block === "string" ? block : JSON.stringify(block)}</script>`,
  );
  return `<!DOCTYPE html>\n<html lang="en">\n<head>${head}\n${scripts.join("\n")}\n</head><body><p>A page.</p></body></html>\n`;
}
