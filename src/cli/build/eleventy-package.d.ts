// The package brings no types for its main export; this is the part of it that is used.
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(input: string | undefined, output: string, options: { configPath: string; quietMode: boolean });
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
