import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const folders = "{lib,prisma,components}/**";

export default defineConfig({
  resolve: { alias: { "@": root, "server-only": `${root}lib/core/testing/empty.ts` } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // vitest leaves one core alone; a suite that has the machine need not.
    maxWorkers: "100%",
    projects: [
      { extends: true, test: { name: "unit", include: [`${folders}/*.test.{ts,tsx}`], exclude: ["**/*.db.test.ts"] } },
      { extends: true, test: { name: "db", include: [`${folders}/*.db.test.ts`], globalSetup: "lib/core/testing/database.ts" } },
    ],
  },
});
