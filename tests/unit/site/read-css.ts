import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));

/** Reads a file of the templates folder. */
export function readTemplate(path: string): string {
  return readFileSync(join(templates, path), "utf8");
}

/** The values of tokens.css by name: in the light scheme, and in the dark one, which keeps what it does not change. */
export function readTokens(): { light: Record<string, string>; dark: Record<string, string> } {
  const css = readTemplate("styles/tokens.css");
  const [before = "", after = ""] = css.split("@media (prefers-color-scheme: dark)");
  const light = tokensIn(before);
  return { light, dark: { ...light, ...tokensIn(after.split("@media")[0] ?? "") } };
}

function tokensIn(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
}

/**
 * The contrast of two colours, from 1 to 21, by the formula of WCAG 2.2 (relative luminance of sRGB).
 *
 * @param one as #rrggbb
 * @param other as #rrggbb
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (parts === null) throw new Error(`${colour} is not a colour of the form #rrggbb.`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
