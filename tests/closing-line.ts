import type { Reporter, TestModule } from "vitest/node";

/** Closes the run with one plain line, `N passed, N failed`, that a person or a script can read off the end. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    let passed = 0;
    // A file that cannot be loaded and an error outside any test have no test of their own, and still are failures.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        if (state === "failed") failed += 1;
      }
    }
    process.once("exit", () => console.log(`${passed} passed, ${failed} failed`));
  }
}
