// The packages bring no types; this is the part of them that is used. The plugins say what they can read when they are imported.
declare module "@citation-js/core" {
  export const plugins: {
    input: {
      /** Turns a text of the named type into CSL-JSON. */
      chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[];
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
