import type { StringsFile } from "../../src/schema/types.ts";

/**
 * Fills in the words of the interface where the twin's templates have [[key]] or [[key name=expression]], so that Hugo need not look them up.
 *
 * @throws when a template names a text that is not there any more
 */
export function fillInTexts(template: string, strings: StringsFile): string {
  return template.replaceAll(
    /\[\[([a-z.-]+)(\/one)?((?: [a-z]+=[^\]]+)?)\]\]/g,
    (_, key: string, one: string | undefined, given: string) => {
      const entry = strings[key];
      if (entry === undefined) throw new Error(`The twin template names the interface text “${key}”, which is not there any more.`);
      const text = typeof entry === "string" ? entry : ((one === undefined ? undefined : entry.one) ?? entry.other);
      const values = new Map(
        given
          .trim()
          .split(/ (?=[a-z]+=)/)
          .map((pair): [string, string] => [pair.replace(/=.*$/, ""), pair.replace(/^[a-z]+=/, "")]),
      );
      return text.replaceAll(/\{(\w+)\}/g, (__, name: string) => `{{ ${values.get(name) ?? `"no ${name}"`} }}`);
    },
  );
}
