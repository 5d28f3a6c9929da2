// The package brings no types.
declare module "csl-validator-wasm" {
  /** Holds a style against the schema of CSL. Gives what is wrong, a fault a line; nothing for a valid one. */
  export function validateStyle(style: string): Promise<string>;
}
