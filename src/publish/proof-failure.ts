/** Something a built site says or does that it must not. One is enough to stop publication. */
export interface ProofFailure {
  /** The permanent id of the proof that failed. */
  proof: string;
  /** The file it was found in, relative to the site's root, with forward slashes. */
  file: string;
  /** What is wrong, with the values seen, in full sentences. */
  message: string;
  /** What to do about it, in full sentences. */
  fix: string;
}
