import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    reporters: ["default", "./tests/closing-line.ts"],
    projects: [
      {
        extends: true,
        test: { name: "parts", include: ["tests/**/*.test.ts"], exclude: ["tests/{site,browser,accessibility,hosting}/**"] },
      },
      {
        extends: true,
        test: {
          name: "site",
          include: ["tests/{site,browser,accessibility,hosting}/**/*.test.ts"],
          globalSetup: ["./tests/site/build-for-tests.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
