import type { Manifest, ManifestEntry } from "../../publish/manifest.ts";
import type { Reference } from "./reference.ts";

/** A copy of a site that is to be verified. */
export interface Copy {
  /** What the copy says of itself; null where it has no manifest that can be read. */
  manifest: Manifest | null;
  /**
   * Describes the files that the copy has.
   *
   * @param expected what it should have: from a web server only these can be asked for
   */
  describe(expected: Reference): Promise<CopyFiles>;
}

/** The files of a copy as far as they could be read. */
export interface CopyFiles {
  found: ManifestEntry[];
  /** Files that could be neither read nor said to be missing, with the reason. */
  unread: { path: string; reason: string }[];
  /** Files that cannot be had, as the host does what they say instead of showing them. */
  kept: string[];
}
