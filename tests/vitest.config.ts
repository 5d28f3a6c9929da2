import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

// On a machine that is busy with other work each test takes many times as long. What hangs is ended all the same.
const patience = (milliseconds: number): object => ({ testTimeout: milliseconds, hookTimeout: milliseconds });

export default defineConfig({
  root,
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{site,browser,accessibility,hosting}/**"],
          ...patience(30_000),
        },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/{site,browser,accessibility,hosting}/**/*.test.ts"],
          globalSetup: ["./tests/site/build-for-tests.ts"],
          ...patience(240_000),
        },
      },
    ],
  },
});
