/** Takes a JSON pointer (RFC 6901) apart: "/evidence/0/a~1b" becomes evidence, 0, a/b; "" becomes no step at all. */
export function parsePointer(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Adds a step to a JSON pointer, with the two characters escaped that have a meaning in it. */
export function extendPointer(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
