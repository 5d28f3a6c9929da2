import type { Source } from "../../../schema/types.ts";
import { foldTitle } from "./fold-title.ts";
import { normalAddress } from "./normal-address.ts";

/** A source that is the same publication, and by what that is known. */
export interface Twin {
  id: string;
  because: string;
}

/**
 * Looks for a source that is the same publication: at the same address, or with the same title, publisher and date.
 *
 * @param sources those that are there, by id
 * @returns the first one, or null
 */
export function findTwin(source: Partial<Source>, sources: Readonly<Record<string, Source>>): Twin | null {
  const { url, title, publisher, published } = source;
  const address = url === undefined ? undefined : normalAddress(url);
  for (const [id, other] of Object.entries(sources)) {
    const addresses = [other.url, other.archivedUrl].filter((one) => one !== undefined).map(normalAddress);
    if (address !== undefined && addresses.includes(address)) return { id, because: "it has the same address" };
    const hasTitle = title !== undefined && other.title !== undefined && foldTitle(title) === foldTitle(other.title);
    if (hasTitle && publisher !== undefined && foldTitle(publisher) === foldTitle(other.publisher) && published === other.published) {
      return { id, because: "it has the same title, publisher and date" };
    }
  }
  return null;
}
