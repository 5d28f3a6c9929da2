/** Where the program begins, from the top of the repository: its commands, its other processes and threads, and what Eleventy is set up by. */
export const entries = {
  build: "src/cli/build.ts",
  check: "src/cli/check.ts",
  claim: "src/cli/claim.ts",
  serve: "src/cli/serve.ts",
  verify: "src/cli/verify.ts",
  pages: "src/cli/serve/make-pages.ts",
  inspection: "src/cli/build/inspect/run-inspector.ts",
  pictures: "src/cli/build/share-images/draw-report-images.ts",
  eleventy: "src/site/eleventy.ts",
};
