import type { Answer } from "./messages.ts";

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Makes the page that stands in for every page while something is wrong. It is for the person who writes, not for readers.
 *
 * @param heading what is wrong, in a few words
 * @param text the words of `npm run check`, or what a program said
 */
export function troublePage(heading: string, text: string): Answer {
  const [safeHeading, safeText] = [heading, text].map((part) => part.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign));
  return {
    status: 500,
    type: "text/html; charset=utf-8",
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safeHeading}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-inline-size: 60rem; padding-inline: 1rem; }
pre { font: 0.9375rem/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body>
<main>
<h1>${safeHeading}</h1>
<pre>${safeText}</pre>
<p>This page goes away by itself when the files are right again.</p>
</main>
</body>
</html>
`,
  };
}
