import type { Browser, Page } from "puppeteer-core";
import { complaintsOf } from "../browser/visit-pages.ts";

/** What a page looked like from inside. */
export interface Seen {
  path: string;
  /** Whatever should not have happened or should not be there. */
  faults: string[];
  /** The words of the main heading. */
  heading: string;
  /** The texts of its JSON-LD blocks, as the browser has them. */
  jsonLd: string[];
}

/** Notes what a text could have made the page do: run something, ask for something, open something. */
const watch = `(() => {
  globalThis.noted = [];
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) globalThis[name] = (...given) => { noted.push(name + "(" + given.join() + ")"); };
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
    noted.push("policy: " + effectiveDirective + " " + blockedURI + " " + sample);
  });
})()`;

/** Looks at every element: what kind it is, what its attributes are, where its addresses lead. */
const look = `(kinds) => {
  const harmless = /^(id|class|lang|dir|title|role|datetime|value|open|cite|hreflang|aria-[a-z]+|data-[a-z-]+)$/;
  const faults = [];
  for (const element of document.querySelectorAll("*")) {
    const kind = element.localName;
    if (!kinds.includes(kind)) faults.push("an element <" + kind + ">: " + element.outerHTML.slice(0, 100));
    for (const { name, value } of element.attributes) {
      if (!harmless.test(name) && !kinds.includes(kind + " " + name)) faults.push("an attribute " + name + " of <" + kind + ">: " + value.slice(0, 100));
      if (/^(href|src|action|cite|data|poster|srcset|content)$/.test(name) && /^[a-z+.-]*:/i.test(value.trim()) && kind !== "meta") {
        const scheme = new URL(value, location.href).protocol;
        if (!/^(https?|mailto):$/.test(scheme)) faults.push("an address " + value.slice(0, 100));
      }
    }
  }
  return {
    faults,
    heading: document.querySelector("h1")?.textContent ?? "",
    jsonLd: [...document.querySelectorAll("script[type='application/ld+json']")].map(({ textContent }) => textContent),
  };
}`;

/** Does what readers do, all at once: points at everything, enters everything, opens what can be opened. */
const disturb = `(() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const element of document.querySelectorAll("*")) {
    for (const type of ["mouseover", "pointerenter", "focus", "focusin", "animationstart", "toggle", "load", "error"]) element.dispatchEvent(new Event(type));
  }
  for (const element of document.querySelectorAll("input, summary, button, a[href], [tabindex]")) element.focus();
})()`;

/**
 * Opens pages one after the other and tells what is wrong with each.
 *
 * @param origin where the site is served, with a slash at the end
 * @param kinds the elements and attributes that pages have, as “a” and “a href”
 * @param options.withoutPolicy whether the browser is to pass over the pages' policy, so that only the markup keeps a text from running
 */
export async function visitHostilePages(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  kinds: readonly string[],
  { withoutPolicy = false }: { withoutPolicy?: boolean } = {},
): Promise<Seen[]> {
  const waiting = [...paths];
  const seen: Seen[] = [];
  const work = async (): Promise<void> => {
    const page = await browser.newPage();
    await page.setBypassCSP(withoutPolicy);
    const complaints = complaintsOf(page, origin);
    page.on("dialog", (dialog) => {
      complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.evaluateOnNewDocument(watch);
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      complaints.length = 0;
      seen.push(await visit(page, origin, path, kinds, complaints));
    }
    await page.close();
  };
  await Promise.all([work(), work()]);
  return seen.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function visit(page: Page, origin: string, path: string, kinds: readonly string[], complaints: string[]): Promise<Seen> {
  await page.goto(`${origin}${path}`, { waitUntil: "load" });
  const script = `(async () => {
    const seen = (${look})(${JSON.stringify(kinds)});
    ${disturb};
    // What was opened may need another font, which the next page would break off.
    await document.fonts.ready;
    await new Promise((done) => setTimeout(done));
    return { ...seen, faults: [...seen.faults, ...noted] };
  })()`;
  const { faults, heading, jsonLd } = (await page.evaluate(script)) as Omit<Seen, "path">;
  const left = page.url() === `${origin}${path}` ? [] : [`it went to ${page.url()}`];
  return { path, faults: [...faults, ...complaints, ...left], heading, jsonLd };
}
